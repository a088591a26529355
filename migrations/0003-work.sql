-- Work and caseload: what happened to a card, and a caseload that stays fast at 100,000 people.

-- What people did with a card before it ended, each with the reason they gave.
create table worklist_event (
  patient_id uuid not null,
  event_id uuid not null,
  card_id uuid not null,
  kind text not null check (kind in ('done', 'snooze', 'hand-over', 'reopen')),
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  words text,
  primary key (patient_id, event_id),
  foreign key (patient_id, card_id) references worklist_card
);
alter table worklist_event enable row level security;
create policy one_patient on worklist_event
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on worklist_event to sinew_app;

alter table worklist_card add column rule text;
create index worklist_by_finding on worklist_card (patient_id, finding_id) where state <> 'done';

-- Names are compared byte by byte, so that a prefix search and the next page use the index on every
-- server, whatever its locale. The value is written in lower case without accents.
alter table caseload_row alter column sort_name type text collate "C";
-- Whether a person got meaningfully better since they began; null: cannot be said.
alter table caseload_row add column improved boolean;
create index caseload_by_stage on caseload_row (site_id, stage, attention desc, sort_name, patient_id);
create index caseload_by_due on caseload_row (site_id, next_due_at) where next_due_at is not null;

create index finding_by_topic on finding (patient_id, rule_id, situation, raised_at desc);

alter table caseload_row
  add column gad_first_day date, add column gad_latest_day date,
  add column sleep_first_day date, add column sleep_latest_day date;
-- A diary save changes this row; with room on its page the change touches no index.
alter table caseload_row set (fillfactor = 80);

-- Twelve weekly values ending with the week that begins on `was_until`, with the value of one week
-- put in its place; a later week moves the window, one before it changes nothing.
create function sinew_weeks(was smallint[], was_until date, week date, value smallint)
returns smallint[] language sql immutable parallel safe as $$
  select case
    when was_until is null or cardinality(was) <> 12 or week - was_until >= 84
      then array_fill((-1)::smallint, array[11]) || value
    when week > was_until
      then was[1 + (week - was_until) / 7 : 12]
        || array_fill((-1)::smallint, array[(week - was_until) / 7 - 1]) || value
    when was_until - week < 84
      then was[1 : 11 - (was_until - week) / 7] || value || was[13 - (was_until - week) / 7 : 12]
    else was
  end
$$;
