-- A record of the same person from another system, as far as it was understood. It is kept beside ours and
-- counts for nothing before somebody takes a line of it over.
create table other_record (
  patient_id uuid not null references patient,
  record_id uuid not null,
  site_id uuid not null references site,
  -- A file somebody brought, or the server of the administrator's settings.
  came_by text not null check (came_by in ('file', 'server')),
  -- Whose record it is said to be: "St Mary Hospital".
  source text not null,
  made_on date,
  -- What was not taken in, each with the reason.
  faults jsonb not null,
  read_at timestamptz not null,
  read_by uuid not null,
  read_by_name text not null,
  primary key (patient_id, record_id)
);

-- One thing it says, and what somebody decided about it.
create table other_record_line (
  patient_id uuid not null,
  record_id uuid not null,
  line_id uuid not null,
  place integer not null check (place >= 0),
  content jsonb not null,
  decision text check (decision in ('taken', 'left')),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  -- Where it was written, so that it can be taken back from there.
  written jsonb,
  primary key (patient_id, record_id, line_id),
  foreign key (patient_id, record_id) references other_record,
  check ((decision is null) = (decided_at is null)),
  check (decision = 'taken' or written is null)
);

-- A record that is being fetched. Ended ones stay and say what came of it.
create table other_record_fetch (
  patient_id uuid not null references patient,
  fetch_id uuid not null,
  site_id uuid not null references site,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- How far it is: what is being read, and how much has come.
  step text not null,
  resources integer not null default 0 check (resources >= 0),
  fault_code text,
  fault_words text,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  ended_at timestamptz,
  primary key (patient_id, fetch_id),
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'failed') = (fault_code is not null))
);

do $$
declare t text;
begin
  foreach t in array array['other_record', 'other_record_line', 'other_record_fetch'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy one_patient on %I
      using (patient_id = (select sinew_patient()) or (select sinew_system()))
      with check (patient_id = (select sinew_patient()) or (select sinew_system()))', t);
    execute format('grant select, insert on %I to sinew_app', t);
  end loop;
end $$;
grant update (decision, decided_at, decided_by, decided_by_name, written)
  on other_record_line to sinew_app;
grant update (state, step, resources, fault_code, fault_words, ended_at)
  on other_record_fetch to sinew_app;

-- The server of another record, as the clinic's administrator set it. A change is a later version. The
-- private key is sealed with the secret of the installation, which is not in the database.
create table record_server (
  site_id uuid not null default sinew_site() references site,
  version integer not null check (version > 0),
  newest boolean not null,
  -- Off: nothing is fetched, and the settings stay for the day it is wanted again.
  in_use boolean not null,
  name text not null,
  base_url text not null,
  client_id text not null,
  -- The system of the clinic's record numbers there: "urn:oid:…" or an address.
  identifier_system text not null,
  -- Servers within the clinic's own network may be asked.
  own_network boolean not null,
  key_id text not null,
  public_key jsonb not null,
  sealed_key text not null,
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null,
  primary key (site_id, version)
);
create unique index record_server_newest on record_server (site_id) where newest;
alter table record_server enable row level security;
create policy one_site on record_server
  using (site_id = (select sinew_site()) or (select sinew_system()))
  with check (site_id = (select sinew_site()));
grant select, insert on record_server to sinew_app;
grant update (newest) on record_server to sinew_app;

-- A person's own transaction asks whether there is a server to ask, and learns its name alone.
create function record_server_in_use(site uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
    select name from record_server
    where site_id = site and newest and in_use
      and site = (select site_id from patient where patient_id = (select sinew_patient()))
  $$;
revoke execute on function record_server_in_use(uuid) from public;
grant execute on function record_server_in_use(uuid) to sinew_app;

-- An answer that another record gave and the person said is right.
alter table answer drop constraint answer_mode_check;
alter table answer add constraint answer_mode_check
  check (mode in ('self', 'assisted', 'telephone', 'kiosk', 'paper', 'record'));
