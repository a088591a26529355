-- What matters to a person and the minutes they can give are versioned like the parts of the plan.
create table plan_frame (
  patient_id uuid not null,
  plan_id uuid not null,
  version integer not null,
  what_matters text,
  weekly_minutes_budget integer,
  changed_at timestamptz not null,
  changed_by uuid not null,
  changed_by_name text not null,
  primary key (patient_id, plan_id, version),
  foreign key (patient_id, plan_id) references plan
);
alter table plan_frame enable row level security;
create policy one_patient on plan_frame
  using (patient_id = (select sinew_patient()) or (select sinew_system()))
  with check (patient_id = (select sinew_patient()) or (select sinew_system()));
grant select, insert on plan_frame to sinew_app;

alter table plan add column frame_version integer not null default 1, add column ended_by_name text;

-- Frames from before: their present wording, as of the day the plan was drafted.
insert into plan_frame
  select patient_id, plan_id, 1, what_matters, weekly_minutes_budget, created_at, created_by,
    coalesce((select display_name from staff_member
      where staff_member.account_id = plan.created_by and staff_member.site_id = plan.site_id limit 1), '')
  from plan;
update plan set ended_by_name = (
  select display_name from staff_member
  where staff_member.account_id = plan.ended_by and staff_member.site_id = plan.site_id limit 1)
where ended_by is not null;

-- Who of a site vouches that a language was read by a native reader and by a clinician. Rows are only
-- added; the latest one of a language counts.
create table language_check (
  site_id uuid not null references site,
  check_id uuid not null,
  language text not null check (length(language) between 2 and 20),
  checked boolean not null,
  native_reader text,
  clinician text,
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null,
  primary key (site_id, check_id)
);
create index on language_check (language, set_at desc);
grant select, insert on language_check to sinew_app;

-- A way back in for who lost their password: used once, over soon. The token itself is kept nowhere.
create table password_reset (
  reset_id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The administrator who handed the link over; null: asked for by mail on the sign-in page.
  made_by uuid
);
create index on password_reset (account_id);
grant select, insert, update, delete on password_reset to sinew_app;

-- An address an administrator wrote into an invitation is vouched for: the clinic's own sign-in may let
-- its bearer in. One that a person wrote themselves is not.
update account set email_verified = true where exists (
  select from invitation i
  where i.kind = 'staff' and i.accepted_at is not null and lower(i.email) = account.email);

-- Between which two numbers a phone's hole lies, so that it can be told again when an answer was lost.
-- The first hole counts until it is filled. The trigger runs for a jump alone: an ordinary save never
-- pays for it.
alter table device add column gap_after integer, add column gap_before integer;
create function device_notes_gap() returns trigger language plpgsql as $$
begin
  if old.gap_after is null then
    new.gap_after := old.last_seq;
    new.gap_before := new.last_seq;
  end if;
  return new;
end $$;
create trigger device_gap before update on device
  for each row when (new.last_seq > old.last_seq + 1) execute function device_notes_gap();
