-- What a site may ask: attestations of licences, the site's own wording of slots, its own and imported
-- questionnaires, and item banks. Everything here belongs to one site; no system scope reads it, so a
-- licensed wording is never shown to anybody but that site and the people it treats.

-- Rows are only ever added: an attestation is ended by a later row that names it.
create table library_attestation (
  site_id uuid not null default sinew_site() references site,
  attestation_id uuid not null,
  instrument text not null,
  language text not null,
  -- The attestation that this row ends; null: this row attests.
  ends uuid,
  -- What was attested, word for word as it stood on the screen.
  statement text,
  basis text check (basis in ('licence', 'letter', 'terms')),
  -- Number of the licence, date and sender of the letter, address of the terms.
  reference text,
  in_name_of text,
  from_day date,
  until_day date,
  reason text,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (site_id, attestation_id),
  foreign key (site_id, ends) references library_attestation,
  check ((ends is null) = (statement is not null)),
  check ((ends is null) = (basis is not null)),
  check ((ends is null) = (reference is not null)),
  check ((ends is null) = (in_name_of is not null)),
  check ((ends is null) = (from_day is not null)),
  check ((ends is not null) = (reason is not null)),
  check (until_day is null or until_day >= from_day)
);

-- The site's wording of one questionnaire in one language. `words` null: taken back.
create table library_wording (
  site_id uuid not null default sinew_site() references site,
  instrument text not null,
  language text not null,
  version integer not null check (version > 0),
  -- Which version of the definition it was written for.
  of_version integer not null,
  words jsonb,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (site_id, instrument, language, version)
);

create table library_questionnaire (
  site_id uuid not null default sinew_site() references site,
  questionnaire_id text not null check (questionnaire_id ~ '^[a-z][a-z0-9_]*$'),
  origin text not null check (origin in ('authored', 'imported')),
  state text not null check (state in ('draft', 'active', 'retired')),
  -- What is being written; null once published without later changes.
  draft jsonb,
  draft_number integer not null default 0,
  created_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (site_id, questionnaire_id)
);

-- A version never changes: editing makes the next one.
create table library_questionnaire_version (
  site_id uuid not null default sinew_site() references site,
  questionnaire_id text not null,
  version integer not null check (version > 0),
  definition jsonb not null,
  -- What it was made from: the authored text, or the file that was imported.
  source jsonb not null,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (site_id, questionnaire_id, version),
  foreign key (site_id, questionnaire_id) references library_questionnaire
);

-- A bank of calibrated questions for adaptive testing, as the clinic obtained it. `bank` null: taken back.
create table library_item_bank (
  site_id uuid not null default sinew_site() references site,
  bank_id text not null,
  load integer not null check (load > 0),
  bank jsonb,
  statement text not null,
  basis text not null check (basis in ('licence', 'letter', 'terms')),
  reference text not null,
  in_name_of text not null,
  until_day date,
  -- Why it was taken back.
  reason text,
  by_account uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (site_id, bank_id, load),
  check ((bank is null) = (reason is not null))
);

do $$
declare t text;
begin
  foreach t in array array['library_attestation', 'library_wording', 'library_questionnaire',
    'library_questionnaire_version', 'library_item_bank'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_site on %I using (site_id = (select sinew_site()))
       with check (site_id = (select sinew_site()))', t);
    -- A person's own transaction reads what their clinic may ask them.
    execute format(
      'create policy of_a_patient on %I for select using (
         site_id = (select site_id from patient where patient_id = (select sinew_patient())))', t);
    execute format('grant select, insert on %I to sinew_app', t);
  end loop;
end $$;
grant update on library_questionnaire to sinew_app;
