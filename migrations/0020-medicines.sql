-- What a person takes, as said and as agreed. Every change is a new version; nothing is altered or deleted:
-- a mistaken entry is a last version with the state 'withdrawn'.
create table medicine (
  patient_id uuid not null references patient,
  medicine_id uuid not null,
  version integer not null check (version > 0),
  newest boolean not null,
  state text not null check (state in ('taken', 'stopped', 'withdrawn')),
  -- Name as said, strength, dose, how often, route, what for, by whom, since when.
  content jsonb not null,
  -- The last change of dose, and whether it went up; null: not known.
  changed_on date,
  changed_up boolean,
  stopped_on date,
  stop_reason text,
  change_kind text not null check (change_kind in
    ('added', 'corrected', 'dose', 'stopped', 'restarted', 'withdrawn', 'otherwise')),
  change_words text,
  -- When somebody last said how it is taken; mending how it was written down says nothing of that.
  said_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (patient_id, medicine_id, version),
  check ((state = 'stopped') = (stopped_on is not null and stop_reason is not null)),
  check (change_kind <> 'withdrawn' or change_words is not null)
);
create unique index medicine_newest on medicine (patient_id, medicine_id) where newest;

-- The list read through with the person (or somebody who knows), once.
create table medicine_review (
  patient_id uuid not null references patient,
  review_id uuid not null,
  day date not null,
  asked text not null check (asked in ('person', 'family', 'pharmacy', 'letter')),
  -- Whether the person said that nothing else is taken; null: not asked or not known.
  nothing_else boolean,
  -- Whether every medicine of the list was asked about.
  whole_list boolean not null,
  words text,
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  primary key (patient_id, review_id)
);

-- What was said of one medicine on one day.
create table medicine_answer (
  patient_id uuid not null,
  review_id uuid not null,
  medicine_id uuid not null,
  answer text not null check (answer in ('takes', 'otherwise', 'stopped', 'not-known')),
  words text,
  primary key (patient_id, review_id, medicine_id),
  foreign key (patient_id, review_id) references medicine_review
);

-- Blood values, conditions that change what is safe, and days of reviews and tests, each with its day.
create table health_record (
  patient_id uuid not null references patient,
  record_id uuid not null,
  name text not null,
  -- A number, or whether it is so; null: asked and not known.
  value jsonb not null,
  unit text,
  day date not null,
  at timestamptz not null,
  by_account uuid not null,
  by_name text not null,
  -- A mistaken entry is taken back and stays here.
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_because text,
  primary key (patient_id, record_id),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index health_record_latest on health_record (patient_id, name, day desc, at desc)
  where withdrawn_at is null;

-- A dose that is to be lowered step by step: a proposal until a prescriber agrees to it with the person.
-- Nothing of it changes a dose by itself.
create table medicine_taper (
  patient_id uuid not null references patient,
  taper_id uuid not null,
  version integer not null check (version > 0),
  newest boolean not null,
  medicine_id uuid not null,
  state text not null check (state in ('proposed', 'agreed', 'paused', 'ended')),
  -- Steps with their days and doses, preference, who supports which week, rules for slowing and stopping.
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  change_words text,
  primary key (patient_id, taper_id, version)
);
create unique index medicine_taper_newest on medicine_taper (patient_id, taper_id) where newest;

-- What a person says from the phone about how they take a medicine.
create table medicine_note (
  patient_id uuid not null references patient,
  note_id uuid not null,
  medicine_id uuid,
  kind text not null check (kind in ('otherwise', 'stopped', 'effect', 'question')),
  words text not null,
  at timestamptz not null,
  seen_at timestamptz,
  seen_by_name text,
  primary key (patient_id, note_id)
);

do $$
declare t text;
begin
  foreach t in array array['medicine', 'medicine_review', 'medicine_answer', 'health_record',
                           'medicine_taper', 'medicine_note']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_patient on %I
      using (patient_id = (select sinew_patient()) or (select sinew_system()))
      with check (patient_id = (select sinew_patient()) or (select sinew_system()))', t);
    execute format('grant select, insert on %I to sinew_app', t);
  end loop;
end $$;
grant update (newest) on medicine, medicine_taper to sinew_app;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_because) on health_record to sinew_app;
grant update (seen_at, seen_by_name) on medicine_note to sinew_app;

-- Names of medicines that a site adds to the table the product ships with. A row is never altered: a later
-- version takes its place, the last may be retired.
create table site_medicine_name (
  site_id uuid not null default sinew_site() references site,
  name_id uuid not null,
  version integer not null check (version > 0),
  newest boolean not null,
  name text not null,
  -- A known ingredient it stands for; or null, then it is one of its own with class and code.
  same_as text,
  class text,
  code text,
  retired boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (site_id, name_id, version),
  check ((same_as is null) = (class is not null))
);
create unique index site_medicine_name_newest on site_medicine_name (site_id, lower(name))
  where newest and not retired;
alter table site_medicine_name enable row level security;
create policy one_site on site_medicine_name
  using (site_id = (select sinew_site()) or (select sinew_system()))
  with check (site_id = (select sinew_site()));
-- A person's own transaction reads the names of their clinic.
create policy of_a_patient on site_medicine_name for select using (
  site_id = (select site_id from patient where patient_id = (select sinew_patient())));
grant select, insert on site_medicine_name to sinew_app;
grant update (newest) on site_medicine_name to sinew_app;
