-- How a clinic sets its rules: which of them speak, in which wording they are signed, and what they
-- would have said in shadow.

-- A signature stands for one wording. One from before has none and counts as lapsed.
alter table rule_review add column rule_hash text;

-- Whether a rule speaks at a site or is only listened to. Rows are only ever added; the latest counts.
create table rule_mode (
  site_id uuid not null references site,
  mode_id uuid not null,
  rule_id text not null,
  rule_version integer not null,
  rule_hash text not null,
  mode text not null check (mode in ('shadow', 'live')),
  reason text not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (site_id, mode_id)
);
create index rule_mode_latest on rule_mode (site_id, rule_id, set_at desc, mode_id desc);
grant select, insert on rule_mode to sinew_app;

-- Whether a rule that is new or reworded begins in shadow at a site. The latest row counts; none: it speaks.
create table new_rule_policy (
  site_id uuid not null references site,
  policy_id uuid not null,
  begins text not null check (begins in ('shadow', 'live')),
  reason text not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (site_id, policy_id)
);
grant select, insert on new_rule_policy to sinew_app;

-- What a rule in shadow concluded. Nobody is told; it is counted before the rule is let speak.
create table shadow_finding (
  patient_id uuid not null references patient,
  shadow_id uuid not null,
  site_id uuid not null references site,
  rule_id text not null,
  rule_version integer not null,
  rule_hash text not null,
  situation text not null,
  status text not null check (status in ('fires', 'unknown')),
  severity text not null check (severity in ('info', 'advice', 'warning', 'critical')),
  found_at timestamptz not null,
  content jsonb not null,
  ended_at timestamptz,
  primary key (patient_id, shadow_id)
);
create unique index shadow_finding_open on shadow_finding (patient_id, rule_id, situation)
  where ended_at is null;
create index shadow_finding_of_rule on shadow_finding (site_id, rule_id, found_at desc);
alter table shadow_finding enable row level security;
create policy one_patient on shadow_finding
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
create policy one_site on shadow_finding for select using (site_id = (select sinew_site()));
grant select, insert, update on shadow_finding to sinew_app;

-- A decision can be taken back: by a later decision that names it.
alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check
  check (kind in ('accept', 'modify', 'decline', 'snooze', 'undo'));
alter table decision add column undoes uuid;
alter table decision add constraint decision_undo_names_one check ((kind = 'undo') = (undoes is not null));

-- What the rules of a site said over a time, for their rates.
create index finding_of_rule on finding (site_id, rule_id, raised_at desc);
