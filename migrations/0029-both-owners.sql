-- A conflict between parts of a plan is acknowledged by everybody who owns one of them.

-- Who was asked to take note of a finding, who did, who took it back, and who no longer has to. Rows are only
-- ever added; the latest word about each owner counts.
create table finding_acknowledgement (
  patient_id uuid not null,
  acknowledgement_id uuid not null,
  site_id uuid not null references site,
  finding_id uuid not null,
  -- An account; where a part names nobody, a role.
  owner text not null,
  owner_name text,
  owner_role text not null,
  kind text not null check (kind in ('asked', 'acknowledged', 'taken-back', 'released', 'passed-on')),
  at timestamptz not null,
  by uuid,
  by_name text,
  primary key (patient_id, acknowledgement_id),
  foreign key (patient_id, finding_id) references finding,
  -- What a person did has their name; what followed from the plan or the clock has none.
  constraint acknowledged_by_a_person check ((kind in ('acknowledged', 'taken-back')) = (by is not null and by_name is not null))
);
create index finding_acknowledgement_of on finding_acknowledgement (patient_id, finding_id, acknowledgement_id);
alter table finding_acknowledgement enable row level security;
create policy one_patient on finding_acknowledgement
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
create policy one_site on finding_acknowledgement for select using (site_id = (select sinew_site()));
grant select, insert on finding_acknowledgement to sinew_app;

-- A card is due when the finding it stands for is: once for what is stored already.
update worklist_card c set due_at = f.due_at
from finding f
where f.patient_id = c.patient_id and f.finding_id = c.finding_id and c.state <> 'done'
  and c.due_at is distinct from f.due_at;

-- What is overdue about a person stands on their open cards; one that was put off counts from its day, which
-- begins with the clinic's.
with due as (
  select c.patient_id, min(case
    when c.state = 'snoozed' then greatest(c.due_at, c.snoozed_until::timestamp at time zone s.time_zone)
    else c.due_at
  end) as at
  from worklist_card c join site s using (site_id)
  where c.state <> 'done' and c.due_at is not null
  group by c.patient_id
)
update caseload_row r set next_due_at = due.at
from caseload_row known left join due using (patient_id)
where r.patient_id = known.patient_id and r.next_due_at is distinct from due.at;
