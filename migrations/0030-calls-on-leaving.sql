-- Who goes on with the calls after an alarm when a person leaves care, or how the calls end; only ever added to.
create table calls_on_leaving (
  patient_id uuid not null references patient,
  entry_id uuid not null,
  caller uuid,
  caller_name text,
  caller_role text,
  outcome text check (outcome in ('handed-over', 'taken-in', 'person-declines')),
  words text,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  primary key (patient_id, entry_id),
  -- Somebody is named, or the calls end with an outcome in words; never neither.
  check (
    (caller is not null and caller_name is not null and caller_role is not null and outcome is null)
    or (caller is null and outcome is not null and words is not null)
  )
);
alter table calls_on_leaving enable row level security;
create policy one_patient on calls_on_leaving
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on calls_on_leaving to sinew_app;
