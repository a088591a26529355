-- The record: fact → finding → decision → plan.
-- Every table a patient owns has patient_id first in its primary key; every transaction declares one
-- patient or one site (sinew.patient_id, sinew.site_id), and row-level security holds it to that.

create function sinew_patient() returns uuid language sql stable parallel safe
  return nullif(current_setting('sinew.patient_id', true), '')::uuid;
create function sinew_site() returns uuid language sql stable parallel safe
  return nullif(current_setting('sinew.site_id', true), '')::uuid;
create function sinew_system() returns boolean language sql stable parallel safe
  return current_setting('sinew.scope', true) = 'system';

-- Reference and staff tables -------------------------------------------------------------------

create table site (
  site_id uuid primary key,
  name text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  -- The suicide-safety profile is the site's choice, never one built-in algorithm.
  safety_profile text not null default 'ASQ',
  live_since timestamptz,
  created_at timestamptz not null default now()
);

create table staff_member (
  account_id uuid not null,
  site_id uuid not null references site,
  role text not null,
  display_name text not null,
  job_title text,
  active_from timestamptz not null default now(),
  active_until timestamptz,
  primary key (account_id, site_id, role)
);

create table crisis_contact (
  contact_id uuid primary key,
  site_id uuid not null references site,
  country text not null,
  label jsonb not null,
  phone text,
  text_number text,
  hours jsonb,
  position smallint not null default 0,
  verified_by uuid,
  verified_at timestamptz,
  removed_at timestamptz
);

-- Every change of a parameter is kept; the latest one per scope is in force.
create table parameter_setting (
  setting_id uuid primary key,
  parameter text not null,
  scope text not null check (scope in ('country', 'site', 'clinician', 'patient')),
  scope_id text not null,
  value jsonb,
  reason text not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null default now()
);
create index on parameter_setting (parameter, scope, scope_id, set_at desc);

create table rule_review (
  rule_id text not null,
  rule_version integer not null,
  site_id uuid not null references site,
  status text not null,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null default now(),
  primary key (rule_id, rule_version, site_id, signed_at)
);

create table import_batch (
  batch_id uuid primary key,
  site_id uuid not null references site,
  file_name text not null,
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  taken integer not null,
  refused integer not null,
  report jsonb not null
);

-- The person -----------------------------------------------------------------------------------

create table patient (
  patient_id uuid primary key,
  site_id uuid not null references site,
  record_number text,
  given_name text not null,
  family_name text not null,
  birth_date date not null,
  sex text check (sex in ('F', 'M', 'X')),
  language text not null default 'en',
  reading text not null default 'standard' check (reading in ('standard', 'plain')),
  interpreter_needed boolean not null default false,
  phone text,
  email text,
  time_zone text not null,
  -- What rules read of a person's life and body (night shift, months of pain, conditions): dated facts live
  -- in profile_fact, this is not a place for them.
  registered_at timestamptz not null default now(),
  registered_by uuid not null,
  left_at timestamptz
);
create unique index patient_record_number on patient (site_id, record_number) where record_number is not null;
create index patient_by_site on patient (site_id, family_name, given_name);

create table patient_change (
  patient_id uuid not null references patient,
  change_id uuid not null,
  changed_at timestamptz not null default now(),
  changed_by uuid not null,
  was jsonb not null,
  became jsonb not null,
  primary key (patient_id, change_id)
);

-- Dated facts about a person that are no questionnaire answer and no diary day: conditions, months of
-- pain, work pattern, what matters. A correction is a later row.
create table profile_fact (
  patient_id uuid not null references patient,
  fact_id uuid not null,
  name text not null,
  value jsonb not null,
  holds_from date,
  source text not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  primary key (patient_id, fact_id)
);
create index on profile_fact (patient_id, name, recorded_at desc);

-- Who stands beside the person: their own account, and family with shares.
create table circle_member (
  patient_id uuid not null references patient,
  account_id uuid not null,
  kind text not null check (kind in ('patient', 'family')),
  display_name text not null,
  relation text,
  joined_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (patient_id, account_id)
);
create index circle_member_by_account on circle_member (account_id);

create table share (
  patient_id uuid not null,
  share_id uuid not null,
  account_id uuid not null,
  topic text not null,
  until_day date,
  given_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (patient_id, share_id),
  foreign key (patient_id, account_id) references circle_member
);

create table invitation (
  invitation_id uuid primary key,
  kind text not null check (kind in ('staff', 'patient', 'family')),
  site_id uuid not null references site,
  patient_id uuid references patient,
  role text,
  email text,
  display_name text not null,
  relation text,
  topics text[] not null default '{}',
  until_day date,
  token_hash bytea not null unique,
  invited_by uuid not null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);

-- Intake ---------------------------------------------------------------------------------------

create table intake_link (
  patient_id uuid not null references patient,
  link_id uuid not null,
  site_id uuid not null references site,
  token_hash bytea not null unique,
  channel text not null,
  sent_by uuid not null,
  sent_at timestamptz not null default now(),
  expires_at timestamptz not null,
  first_opened_at timestamptz,
  revoked_at timestamptz,
  primary key (patient_id, link_id)
);

create table intake (
  patient_id uuid not null references patient,
  intake_id uuid not null,
  site_id uuid not null references site,
  reason text,
  question text,
  opened_at timestamptz not null default now(),
  first_answer_at timestamptz,
  last_answer_at timestamptz,
  submitted_at timestamptz,
  sections_done smallint not null default 0,
  sections_total smallint not null default 0,
  primary key (patient_id, intake_id)
);
create index intake_by_site on intake (site_id, submitted_at);

-- An answer is a fact: a changed mind is a later row. The operation id made on the phone is the key, so
-- a retry is the same row.
create table answer (
  patient_id uuid not null references patient,
  answer_id uuid not null,
  occasion_id uuid not null,
  item text not null,
  value jsonb,
  mode text not null check (mode in ('self', 'assisted', 'telephone', 'kiosk', 'paper')),
  language text not null,
  answered_at timestamptz not null,
  received_at timestamptz not null default now(),
  entered_by uuid,
  primary key (patient_id, answer_id)
);
create index answer_by_occasion on answer (patient_id, occasion_id, item, answered_at desc);

create table score (
  patient_id uuid not null references patient,
  score_id uuid not null,
  occasion_id uuid not null,
  instrument text not null,
  instrument_version text not null,
  day date not null,
  status text not null check (status in ('scored', 'prorated', 'no-score')),
  value double precision,
  result jsonb not null,
  mode text not null,
  scored_at timestamptz not null default now(),
  primary key (patient_id, score_id)
);
create index score_by_instrument on score (patient_id, instrument, day desc, scored_at desc);

-- Kept ready: first, previous and latest per person and instrument. Rebuilt from score in a test.
create table measure_latest (
  patient_id uuid not null references patient,
  instrument text not null,
  first_day date not null,
  first_value double precision not null,
  previous_day date,
  previous_value double precision,
  latest_day date not null,
  latest_value double precision not null,
  latest_band text,
  readings integer not null,
  primary key (patient_id, instrument)
);

-- Diary: append-only. A later row with the same entry_id replaces the earlier one for readers.
create table diary_entry (
  patient_id uuid not null references patient,
  day date not null,
  op_id uuid not null,
  entry_id uuid not null,
  recorded_at timestamptz not null,
  received_at timestamptz not null default now(),
  device_seq integer not null,
  device smallint not null,
  pain smallint check (pain between 0 and 10),
  in_the_way smallint check (in_the_way between 0 and 10),
  mood smallint check (mood between 0 and 10),
  sleep smallint check (sleep between 0 and 10),
  energy smallint check (energy between 0 and 10),
  back_filled boolean not null default false,
  note text,
  sites jsonb,
  primary key (patient_id, day, op_id)
);

-- Devices of a person, numbered per person; a jump in the sequence is a gap the server can see.
create table device (
  patient_id uuid not null references patient,
  device smallint not null,
  device_id uuid not null,
  last_seq integer not null default 0,
  gap_since timestamptz,
  seen_at timestamptz not null default now(),
  primary key (patient_id, device),
  unique (patient_id, device_id)
);

-- Operations whose effect is not a row of its own keep their answer here; never expired.
create table operation (
  patient_id uuid not null references patient,
  op_id uuid not null,
  kind text not null,
  body_hash bytea not null,
  answer jsonb not null,
  received_at timestamptz not null default now(),
  primary key (patient_id, op_id)
);

-- Findings and decisions -----------------------------------------------------------------------

create table finding (
  patient_id uuid not null references patient,
  finding_id uuid not null,
  site_id uuid not null references site,
  rule_id text not null,
  rule_version integer not null,
  rule_hash text not null,
  -- The same situation found again is the same finding.
  situation text not null,
  status text not null check (status in ('fires', 'unknown')),
  severity text not null check (severity in ('info', 'advice', 'warning', 'critical')),
  owner text not null,
  raised_at timestamptz not null,
  due_at timestamptz,
  -- The whole finding as concluded: checks, facts used, parameters in force, citation, words.
  content jsonb not null,
  ended_at timestamptz,
  ended_because text,
  primary key (patient_id, finding_id)
);
create unique index finding_open on finding (patient_id, rule_id, situation) where ended_at is null;
create index finding_by_site on finding (site_id, severity, due_at) where ended_at is null;

create table decision (
  patient_id uuid not null,
  decision_id uuid not null,
  finding_id uuid not null,
  kind text not null check (kind in ('accept', 'modify', 'decline', 'snooze')),
  reason_code text,
  reason text,
  change jsonb,
  until_at timestamptz,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_by_role text not null,
  decided_at timestamptz not null default now(),
  primary key (patient_id, decision_id),
  foreign key (patient_id, finding_id) references finding
);
create index on decision (patient_id, finding_id, decided_at desc);

create table safety_alert (
  patient_id uuid not null,
  alert_id uuid not null,
  site_id uuid not null references site,
  finding_id uuid not null,
  state text not null check (state in ('open', 'acknowledged', 'closed')),
  opened_at timestamptz not null,
  acknowledge_by timestamptz not null,
  escalation_level smallint not null default 0,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_by_name text,
  closed_at timestamptz,
  closed_by uuid,
  closed_by_name text,
  outcome_code text,
  outcome text,
  primary key (patient_id, alert_id),
  foreign key (patient_id, finding_id) references finding
);
create index safety_alert_open on safety_alert (site_id, acknowledge_by) where state <> 'closed';

create table safety_event (
  patient_id uuid not null,
  event_id uuid not null,
  alert_id uuid not null,
  kind text not null,
  at timestamptz not null,
  by uuid,
  by_name text,
  words text,
  primary key (patient_id, event_id),
  foreign key (patient_id, alert_id) references safety_alert
);

create table care_step (
  patient_id uuid not null references patient,
  care_step_id uuid not null,
  step smallint not null check (step between 0 and 4),
  from_day date not null,
  decision_id uuid not null,
  responsible text not null,
  review_day date,
  primary key (patient_id, care_step_id),
  foreign key (patient_id, decision_id) references decision
);
create index on care_step (patient_id, from_day desc, care_step_id desc);

-- The plan -------------------------------------------------------------------------------------

create table plan (
  patient_id uuid not null references patient,
  plan_id uuid not null,
  site_id uuid not null references site,
  status text not null check (status in ('draft', 'active', 'ended')),
  template text,
  what_matters text,
  weekly_minutes_budget integer,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  activated_at timestamptz,
  activated_by uuid,
  ended_at timestamptz,
  primary key (patient_id, plan_id)
);
create unique index plan_one_open on plan (patient_id) where status <> 'ended';

-- Each version of an item is kept; the newest is the item.
create table plan_item (
  patient_id uuid not null,
  item_id uuid not null,
  version integer not null,
  plan_id uuid not null,
  newest boolean not null default true,
  state text not null check (state in ('proposed', 'active', 'held', 'ended')),
  kind text not null,
  discipline text not null,
  owner_account uuid,
  owner_name text,
  owner_role text,
  start_day date,
  review_day date,
  content jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by uuid not null,
  changed_by_name text not null,
  change_reason text,
  primary key (patient_id, item_id, version),
  foreign key (patient_id, plan_id) references plan
);
create index on plan_item (patient_id, plan_id) where newest;

create table plan_response (
  patient_id uuid not null,
  response_id uuid not null,
  plan_id uuid not null,
  plan_version integer not null,
  item_id uuid,
  kind text not null check (kind in ('agree', 'comment', 'propose', 'decline')),
  words text,
  at timestamptz not null default now(),
  seen_by uuid,
  seen_at timestamptz,
  primary key (patient_id, response_id),
  foreign key (patient_id, plan_id) references plan
);

create table today_mark (
  patient_id uuid not null references patient,
  op_id uuid not null,
  day date not null,
  item_id uuid not null,
  outcome text not null check (outcome in ('done', 'something-else', 'not-today', 'undone')),
  reason text,
  recorded_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (patient_id, op_id)
);
create index on today_mark (patient_id, day, item_id, recorded_at desc);

-- Work -----------------------------------------------------------------------------------------

create table worklist_card (
  patient_id uuid not null references patient,
  card_id uuid not null,
  site_id uuid not null references site,
  queue text not null,
  -- The same reason raised twice is one card.
  cause text not null,
  finding_id uuid,
  severity text not null,
  title jsonb not null,
  why jsonb not null,
  owner_role text not null,
  owner_account uuid,
  raised_at timestamptz not null,
  due_at timestamptz,
  state text not null default 'open' check (state in ('open', 'snoozed', 'done')),
  snoozed_until date,
  outcome_code text,
  outcome text,
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  primary key (patient_id, card_id)
);
create unique index worklist_card_open on worklist_card (patient_id, cause) where state <> 'done';
create index worklist_by_site on worklist_card (site_id, queue, due_at) where state <> 'done';

create table contact (
  patient_id uuid not null references patient,
  contact_id uuid not null,
  at timestamptz not null,
  channel text not null,
  by uuid not null,
  by_name text not null,
  words text,
  primary key (patient_id, contact_id)
);

-- Kept ready for the caseload: one row a person, written by the transaction that records the fact.
create table caseload_row (
  patient_id uuid primary key references patient,
  site_id uuid not null references site,
  name text not null,
  sort_name text not null,
  birth_date date not null,
  language text not null,
  stage text not null,
  step smallint,
  step_from date,
  attention smallint not null default 0,
  attention_why jsonb,
  open_findings integer not null default 0,
  peg_first real, peg_latest real, peg_first_day date, peg_latest_day date,
  phq_first real, phq_latest real, phq_first_day date, phq_latest_day date,
  gad_first real, gad_latest real,
  sleep_first real, sleep_latest real,
  -- Weekly means ×10 of the last twelve weeks, oldest first, -1 where nothing was recorded.
  pain_weeks smallint[] not null default '{}',
  mood_weeks smallint[] not null default '{}',
  sleep_weeks smallint[] not null default '{}',
  weeks_until date,
  last_diary_day date,
  last_contact_at timestamptz,
  next_due_at timestamptz,
  changed_at timestamptz not null default now()
);
create index caseload_by_attention on caseload_row (site_id, attention desc, sort_name, patient_id);
create index caseload_by_name on caseload_row (site_id, sort_name, patient_id);

-- Audit: append-only, chained per subject (a person's record, or the site).
create table audit_event (
  subject_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  actor_role text,
  action text not null,
  outcome text not null,
  detail jsonb,
  request_id text,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (subject_id, seq)
);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_append_only before update or delete or truncate on audit_event
  for each statement execute function audit_is_append_only();

-- Row-level security ---------------------------------------------------------------------------

do $$
declare
  t text;
  has_site boolean;
begin
  foreach t in array array[
    'patient', 'patient_change', 'profile_fact', 'circle_member', 'share', 'intake_link', 'intake', 'answer', 'score',
    'measure_latest', 'diary_entry', 'device', 'operation', 'finding', 'decision', 'safety_alert', 'safety_event',
    'care_step', 'plan', 'plan_item', 'plan_response', 'today_mark', 'worklist_card', 'contact', 'caseload_row'
  ] loop
    select exists (
      select from information_schema.columns
      where table_schema = 'public' and table_name = t and column_name = 'site_id'
    ) into has_site;
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_patient on %I using (patient_id = (select sinew_patient()) or (select sinew_system()))
       with check (patient_id = (select sinew_patient()) or (select sinew_system()))', t);
    if has_site then
      execute format('create policy one_site on %I for select using (site_id = (select sinew_site()))', t);
    end if;
  end loop;
end $$;

-- Registering a person happens in that person's scope; lists happen in the site's.
alter table audit_event enable row level security;
create policy one_subject on audit_event
  using (subject_id = (select sinew_patient()) or subject_id = (select sinew_site()) or (select sinew_system()))
  with check (subject_id = (select sinew_patient()) or subject_id = (select sinew_site()) or (select sinew_system()));

grant usage on schema public to sinew_app;
grant select, insert, update, delete on all tables in schema public to sinew_app;
revoke update, delete on audit_event, answer, diary_entry, decision, safety_event, parameter_setting from sinew_app;
