-- Forms that came on paper and were typed in by the team: what was filled in when, and who typed it when.
create table paper_form (
  patient_id uuid not null references patient,
  form_id uuid not null,
  site_id uuid not null references site,
  instrument text not null,
  instrument_version integer not null,
  language text not null,
  -- The day on which the person filled it in.
  filled_on date not null,
  -- The answers as typed, so that the same form sent again is known to be the same.
  answers jsonb not null,
  entered_by uuid not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_by_name text,
  primary key (patient_id, form_id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
alter table paper_form enable row level security;
create policy one_patient on paper_form
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_by_name) on paper_form to sinew_app;

-- Typed in by mistake. The row stays; nothing reads it as an answer or a score any more. What raised an
-- alarm is heard all the same.
alter table answer add column withdrawn_at timestamptz;
grant update (withdrawn_at) on answer to sinew_app;
alter table score add column withdrawn_at timestamptz;

-- Files of old scores that were taken in, with the report for each row.
create table score_import (
  site_id uuid not null references site,
  batch_id uuid not null,
  file_name text not null,
  source text not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  taken integer not null,
  refused integer not null,
  report jsonb not null,
  primary key (site_id, batch_id)
);
alter table score_import enable row level security;
create policy one_site on score_import using (site_id = (select sinew_site()))
  with check (site_id = (select sinew_site()));
grant select, insert on score_import to sinew_app;

-- People whose old scores are in the record and were not weighed by the rules yet: asked for with the
-- scores, taken away with what follows from them.
create table score_to_weigh (
  patient_id uuid primary key references patient,
  asked_at timestamptz not null
);
create index on score_to_weigh (asked_at);
alter table score_to_weigh enable row level security;
create policy one_patient on score_to_weigh
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert, delete on score_to_weigh to sinew_app;
