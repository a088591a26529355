-- What a job has already done: the key stands beside the effect, in one transaction, so that a job that
-- runs twice (a crash after the effect, before its receipt) has its effect once.
create table job_effect (
  subject_id uuid not null,
  effect_key text not null,
  job text not null,
  done_at timestamptz not null default now(),
  primary key (subject_id, effect_key)
);
create index job_effect_by_age on job_effect (done_at);
alter table job_effect enable row level security;
create policy one_subject on job_effect
  using (subject_id = (select sinew_patient()) or subject_id = (select sinew_site()) or (select sinew_system()))
  with check (subject_id = (select sinew_patient()) or subject_id = (select sinew_site()) or (select sinew_system()));
grant select, insert, delete on job_effect to sinew_app;
