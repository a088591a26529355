-- The safety plan of a person: every version is kept, with the lines as they then stood and what changed.
-- Versions are only ever added. It is opened one person at a time, so no site sees a list of them.
create table safety_plan (
  patient_id uuid not null references patient,
  version integer not null check (version > 0),
  -- Made where the change was: a change that is sent again is the same one.
  change_id uuid not null,
  lines jsonb not null,
  changes jsonb not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  by_kind text not null check (by_kind in ('staff', 'patient')),
  -- Whether the person and somebody of the team sat over it together.
  together boolean not null,
  primary key (patient_id, version),
  unique (patient_id, change_id),
  check (by_kind = 'staff' or not together)
);
alter table safety_plan enable row level security;
create policy one_patient on safety_plan
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on safety_plan to sinew_app;

-- Who found a crisis contact right, by name: names stand beside ids, because people leave.
alter table crisis_contact add column verified_by_name text;
-- As it was when somebody last called it: patients go on seeing that until a change was called too.
alter table crisis_contact add column verified_as jsonb;
update crisis_contact set verified_as = jsonb_build_object(
  'label', label, 'phone', phone, 'textNumber', text_number, 'hours', hours
) where verified_at is not null;
-- Each time somebody called a number and found it right; only ever added.
create table crisis_contact_check (
  contact_id uuid not null references crisis_contact,
  at timestamptz not null,
  site_id uuid not null references site,
  by uuid not null,
  by_name text not null,
  primary key (contact_id, at)
);
grant select, insert on crisis_contact_check to sinew_app;
