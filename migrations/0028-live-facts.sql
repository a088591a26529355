-- Free places of a service, as somebody who runs it counted them. Rows are only ever added; the latest of a
-- service counts, and its day says how old it is.
create table free_places (
  site_id uuid not null default sinew_site() references site,
  entry_id uuid not null,
  -- The way of care it fills, by its code.
  service text not null,
  places integer not null check (places between 0 and 500),
  -- The first day on which somebody can begin; null: not known.
  next_free date,
  words text,
  day date not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  primary key (site_id, entry_id)
);
create index free_places_latest on free_places (site_id, service, at desc);
alter table free_places enable row level security;
create policy one_site on free_places
  using (site_id = (select sinew_site()) or (select sinew_system()))
  with check (site_id = (select sinew_site()));
-- A person's own transaction reads what their clinic has free.
create policy of_a_patient on free_places for select using (
  site_id = (select site_id from patient where patient_id = (select sinew_patient())));
grant select, insert on free_places to sinew_app;

-- A decision aid was gone through with a person: what they ranked and what they chose. Rows are only ever
-- added.
create table decision_aid_use (
  patient_id uuid not null references patient,
  use_id uuid not null,
  aid text not null,
  aid_version integer not null check (aid_version > 0),
  -- What matters to the person, the most important first.
  ranked jsonb not null,
  -- The way they chose, by its code; null: they want to think about it.
  choice text,
  words text,
  day date not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  primary key (patient_id, use_id)
);
alter table decision_aid_use enable row level security;
create policy one_patient on decision_aid_use
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on decision_aid_use to sinew_app;
