-- Continuation is step 2 with less intensity; the step keeps its number.
alter table care_step add column continuation boolean not null default false;

-- What a person prefers of the ways to fill a step, and the one they veto. Rows are only ever added; the
-- latest of a step counts.
create table step_preference (
  patient_id uuid not null references patient,
  preference_id uuid not null,
  step smallint not null check (step between 0 and 4),
  preferred text,
  vetoed text,
  words text,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  primary key (patient_id, preference_id),
  check (preferred is null or vetoed is null or preferred <> vetoed)
);

-- The team asked a psychiatrist about a person.
create table psychiatric_consultation (
  patient_id uuid not null references patient,
  consultation_id uuid not null,
  day date not null,
  words text,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  primary key (patient_id, consultation_id)
);

do $$
declare
  t text;
begin
  foreach t in array array['step_preference', 'psychiatric_consultation'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_patient on %I using (patient_id = (select sinew_patient()) or (select sinew_system()))
       with check (patient_id = (select sinew_patient()) or (select sinew_system()))', t);
    execute format('grant select, insert on %I to sinew_app', t);
  end loop;
end $$;
