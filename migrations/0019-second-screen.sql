-- The second screen that a clinician asked from an alert, together with the person. The answers themselves
-- lie in "answer" with the screen as their occasion; here stands who asked, when, how and about which alert.
create table safety_screen (
  patient_id uuid not null references patient,
  screen_id uuid not null,
  alert_id uuid not null,
  instrument text not null,
  instrument_version integer not null,
  language text not null,
  mode text not null check (mode in ('assisted', 'telephone')),
  -- As taken down, so that the same screen sent again is known to be the same.
  answers jsonb not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  primary key (patient_id, screen_id),
  foreign key (patient_id, alert_id) references safety_alert (patient_id, alert_id)
);
alter table safety_screen enable row level security;
create policy one_patient on safety_screen
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on safety_screen to sinew_app;

-- Whether anybody reached the person after an alarm or a discharge; only ever added to.
create table safety_contact (
  patient_id uuid not null references patient,
  contact_id uuid not null,
  reached boolean not null,
  -- Said by a clinician: engaged in care again, so the calls end.
  engaged boolean not null,
  words text not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  primary key (patient_id, contact_id),
  check (reached or not engaged)
);
alter table safety_contact enable row level security;
create policy one_patient on safety_contact
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on safety_contact to sinew_app;

-- Discharges from emergency or ward after a suicidal crisis; only ever added to.
create table crisis_discharge (
  patient_id uuid not null references patient,
  discharge_id uuid not null,
  discharged_on date not null,
  place text not null check (place in ('emergency', 'ward')),
  words text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (patient_id, discharge_id)
);
alter table crisis_discharge enable row level security;
create policy one_patient on crisis_discharge
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on crisis_discharge to sinew_app;
