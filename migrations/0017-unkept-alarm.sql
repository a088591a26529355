-- Alarms that were said in an entry that could not be kept. Each is heard once: the same entry sent again
-- does not open an alert that a person has closed.
create table unkept_alarm (
  patient_id uuid not null references patient,
  -- The operation of a phone or the paper form, as its sender numbers it.
  entry_id text not null,
  said text not null,
  heard_at timestamptz not null,
  primary key (patient_id, entry_id, said)
);
alter table unkept_alarm enable row level security;
create policy one_patient on unkept_alarm
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on unkept_alarm to sinew_app;
