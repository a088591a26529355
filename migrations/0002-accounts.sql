-- Accounts: who can sign in. What a person may do is in staff_member and circle_member. These tables
-- hold no health data and no patient_id; they are read before anyone is recognised, so they carry no
-- row-level security and are reached by the accounts room alone.

create table account (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  second_factor_on boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  -- Useless without the server's secret: the cookie carries it signed.
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- Which of several hats is worn: "patient:<id>", "family:<id>", "staff:<site>:<role>".
  active_hat text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_by_account on session (account_id);

-- A password (argon2id) or a sign-in service this account is linked to.
create table sign_in_method (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  provider text not null,
  provider_account text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, provider_account)
);
create index sign_in_method_by_account on sign_in_method (account_id);

-- Half-finished sign-ins: passkey challenges, second factors, sign-in service states.
create table sign_in_challenge (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_challenge_by_identifier on sign_in_challenge (identifier);

create table second_factor (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz
);
create index second_factor_by_account on second_factor (account_id);

create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkey_by_account on passkey (account_id);

create index staff_member_by_site on staff_member (site_id);

-- Audit: the newest link of each chain, so that appending is one statement that locks one row, and a
-- removed end is noticed. digest = what the newest event says; hash = sha256(previous, seq, digest).
create table audit_head (
  subject_id uuid primary key,
  seq bigint not null,
  digest bytea not null,
  previous_hash bytea not null,
  hash bytea not null
) with (fillfactor = 70);

create function audit_digest(
  subject_id uuid, at timestamptz, actor_kind text, actor_id uuid, actor_name text, actor_role text,
  action text, outcome text, detail jsonb, request_id text
) returns bytea language sql stable parallel safe
  return sha256(convert_to(jsonb_build_array(
    subject_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_kind, actor_id,
    actor_name, actor_role, action, outcome, detail, request_id)::text, 'UTF8'));

create function audit_link(previous_hash bytea, seq bigint, digest bytea)
  returns bytea language sql immutable parallel safe
  return sha256(previous_hash || int8send(seq) || digest);

alter table audit_head enable row level security;
create policy one_subject on audit_head
  using (subject_id = (select sinew_patient()) or subject_id = (select sinew_site()) or (select sinew_system()))
  with check (subject_id = (select sinew_patient()) or subject_id = (select sinew_site()) or (select sinew_system()));

grant select, insert, update, delete on
  account, session, sign_in_method, sign_in_challenge, second_factor, passkey to sinew_app;
grant select, insert, update on audit_head to sinew_app;
