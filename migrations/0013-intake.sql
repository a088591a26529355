-- Why a person came, who asked what, and what the clinic answered. Recorded once and never altered; a
-- decision, and that the referrer was told, are added to it.
create table referral (
  patient_id uuid not null references patient,
  referral_id uuid not null,
  site_id uuid not null references site,
  received_on date not null,
  referrer_name text not null,
  referrer_role text,
  referrer_contact text,
  reason text not null,
  question text,
  -- The day the person agreed to be referred and to have this known here; null: not known.
  consent_on date,
  -- Who else cares for the person: names, roles, how to reach them.
  care_team jsonb not null default '[]',
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  decision text check (decision in ('accepted', 'declined')),
  decision_reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  told_how text check (told_how in ('letter', 'telephone', 'e-mail', 'fax', 'in-person')),
  told_by_name text,
  told_at timestamptz,
  primary key (patient_id, referral_id),
  check ((decision is null) = (decided_at is null)),
  check (decision <> 'declined' or decision_reason is not null),
  check (told_at is null or decided_at is not null)
);
create index referral_by_site on referral (site_id, received_on) where decision is null;

alter table referral enable row level security;
create policy one_patient on referral
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert, update on referral to sinew_app;
