-- Studies of a clinic, what people are told about them, and what each person said. Separate from care:
-- nothing here decides what care a person gets.

create table study (
  site_id uuid not null default sinew_site() references site,
  study_id uuid not null,
  -- What the team calls it; people read the words of `study_text`.
  title text not null,
  run_by text not null,
  contact text not null,
  ethics_reference text not null,
  ethics_on date not null,
  state text not null check (state in ('draft', 'open', 'closed')),
  opened_at timestamptz,
  closed_at timestamptz,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (site_id, study_id)
);

-- What people read before they choose, one version in several languages. Never altered.
create table study_text (
  site_id uuid not null default sinew_site(),
  study_id uuid not null,
  version integer not null check (version > 0),
  language text not null,
  words jsonb not null,
  -- Whether people who agreed to an earlier version are asked again.
  asks_again boolean not null,
  -- What changed; null for the first version.
  reason text,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (site_id, study_id, version, language),
  foreign key (site_id, study_id) references study
);

-- What a person said about a study, one row each time; the latest counts. Never altered.
create table study_consent (
  patient_id uuid not null references patient,
  consent_id uuid not null,
  site_id uuid not null references site,
  study_id uuid not null,
  said text not null check (said in ('agreed', 'declined', 'left')),
  how text not null check (how in ('phone', 'paper', 'told')),
  -- The version and the language that were read; null for who leaves.
  text_version integer,
  language text,
  -- The name as it was typed on the phone or signed on paper.
  name text,
  -- The day on the paper, or on which it was said.
  on_day date not null,
  -- Who leaves says what becomes of the answers so far.
  afterwards text check (afterwards in ('keep', 'do-not-use')),
  -- Stands for the person in what leaves the clinic; the same in all rows of one person and study.
  participant uuid not null,
  -- Who of the team wrote it down; null: the person, on the phone.
  recorded_by uuid,
  recorded_by_name text,
  said_at timestamptz not null,
  at timestamptz not null,
  primary key (patient_id, consent_id),
  foreign key (site_id, study_id) references study,
  check ((said = 'left') = (afterwards is not null)),
  check ((said = 'left') = (text_version is null)),
  check (said <> 'agreed' or name is not null)
);
create index study_consent_by_study on study_consent (site_id, study_id, patient_id, at);
create index study_consent_by_person on study_consent (patient_id, study_id, at);

-- What a study asks of everybody who takes part. The schedule has versions, as one person's has.
create table study_measure (
  site_id uuid not null default sinew_site(),
  measure_id uuid not null,
  study_id uuid not null,
  kind text not null check (kind in ('battery', 'instrument')),
  what text not null,
  why text not null,
  shares_score boolean not null,
  -- For each questionnaire what is known of its licence in research, and what somebody answered for.
  licences jsonb not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  ended_because text,
  primary key (site_id, measure_id),
  foreign key (site_id, study_id) references study
);
create index study_measure_by_study on study_measure (site_id, study_id);

create table study_measure_version (
  site_id uuid not null default sinew_site(),
  measure_id uuid not null,
  version integer not null check (version > 0),
  schedule jsonb not null,
  reason text,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (site_id, measure_id, version),
  foreign key (site_id, measure_id) references study_measure
);

alter table assignment
  add column study_id uuid,
  add column measure_id uuid,
  -- Why the study asks this person no more; null: it does, or the team stopped it.
  add column study_stop text check (study_stop in
    ('not-open', 'closed', 'not-asked', 'declined', 'left', 'new-text', 'measure-ended', 'left-care'));
create unique index assignment_of_measure on assignment (patient_id, measure_id)
  where measure_id is not null;
create index assignment_by_study on assignment (site_id, study_id) where study_id is not null;

alter table assignment_version add column measure_version integer;
-- The version of the study's text that was agreed to when the round opened.
alter table occurrence add column consent_version integer;

do $$
declare t text;
begin
  foreach t in array array['study', 'study_text', 'study_measure', 'study_measure_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_site on %I using (site_id = (select sinew_site()) or (select sinew_system()))
       with check (site_id = (select sinew_site()) or (select sinew_system()))', t);
    -- A person's own transaction reads the studies of their clinic.
    execute format(
      'create policy of_a_patient on %I for select using (
         site_id = (select site_id from patient where patient_id = (select sinew_patient())))', t);
    execute format('grant select, insert on %I to sinew_app', t);
  end loop;
end $$;
grant update (title, run_by, contact, ethics_reference, ethics_on, state, opened_at, closed_at,
  changed_by_name, changed_at) on study to sinew_app;
grant update (ended_at, ended_by_name, ended_because) on study_measure to sinew_app;

alter table study_consent enable row level security;
create policy one_patient on study_consent
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
create policy one_site on study_consent for select using (site_id = (select sinew_site()));
grant select, insert on study_consent to sinew_app;
