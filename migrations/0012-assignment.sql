-- Which questionnaire is due for whom and when. Answers lie in `answer`, with the occurrence as their
-- occasion, and scores in `score`.

create table assignment (
  patient_id uuid not null references patient,
  assignment_id uuid not null,
  site_id uuid not null references site,
  -- A battery or one questionnaire, by its id.
  kind text not null check (kind in ('battery', 'instrument')),
  what text not null,
  why text not null,
  -- Whether the person is shown their score in words at the end; in the record they may always read it.
  shares_score boolean not null,
  assigned_by uuid not null,
  assigned_by_name text not null,
  assigned_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  ended_because text,
  -- The next moment at which something happens by itself: opening, reminding, expiring. null: nothing will.
  next_at timestamptz,
  primary key (patient_id, assignment_id)
);
create index assignment_clock on assignment (next_at) where next_at is not null;
create index assignment_by_site on assignment (site_id, kind, what) where ended_at is null;

-- A schedule is never changed: a later version takes over from its day, and the earlier ones stay.
create table assignment_version (
  patient_id uuid not null,
  assignment_id uuid not null,
  version integer not null check (version > 0),
  schedule jsonb not null,
  -- The days the schedule counts from, as they were known when it was made.
  anchors jsonb not null,
  from_day date not null,
  reason text,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (patient_id, assignment_id, version),
  foreign key (patient_id, assignment_id) references assignment
);

-- One time something is due. A row from the day it opens; its days never change, and it never opens again.
create table occurrence (
  patient_id uuid not null,
  occurrence_id uuid not null,
  assignment_id uuid not null,
  site_id uuid not null references site,
  version integer not null,
  due_day date not null,
  opens_day date not null,
  closes_day date not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  state text not null check (state in ('open', 'answered', 'expired', 'skipped', 'withdrawn')),
  settled_at timestamptz,
  -- Questionnaires with their versions as they stood when it opened, and those left out with the reason.
  parts jsonb not null,
  left_out jsonb not null,
  first_seen_at timestamptz,
  primary key (patient_id, occurrence_id),
  foreign key (patient_id, assignment_id, version) references assignment_version,
  unique (patient_id, assignment_id, due_day)
);
create index occurrence_by_state on occurrence (patient_id, state, closes_at);
create index occurrence_by_site on occurrence (site_id, due_day);

-- The reminder ledger: what was meant to be said when, and what became of it.
create table reminder (
  patient_id uuid not null,
  reminder_id uuid not null,
  occurrence_id uuid not null,
  site_id uuid not null references site,
  number integer not null,
  channel text not null check (channel in ('in-app', 'email', 'sms')),
  intended_for timestamptz not null,
  -- A server took it up to send it; should it die before it says so, the reminder counts as failed.
  claimed_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  answered_at timestamptz,
  -- Why it was not sent; null: it was, or its time has not come.
  not_sent text check (not_sent in ('not-configured', 'no-address', 'failed', 'already-answered', 'too-late')),
  primary key (patient_id, reminder_id),
  foreign key (patient_id, occurrence_id) references occurrence,
  unique (patient_id, occurrence_id, number, channel)
);
create index reminder_by_site on reminder (site_id, intended_for);

do $$
declare
  t text;
begin
  foreach t in array array['assignment', 'assignment_version', 'occurrence', 'reminder'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy one_patient on %I using (patient_id = (select sinew_patient()) or (select sinew_system()))
       with check (patient_id = (select sinew_patient()) or (select sinew_system()))', t);
    execute format('grant select, insert, update on %I to sinew_app', t);
  end loop;
  foreach t in array array['assignment', 'occurrence', 'reminder'] loop
    execute format('create policy one_site on %I for select using (site_id = (select sinew_site()))', t);
  end loop;
end $$;
revoke update on assignment_version from sinew_app;
