-- Most diary saves are an ordinary new day: nothing of it was written before and no rule has anything to
-- say about it. Such a save is one call and one flight to the database. Whatever is out of the ordinary
-- returns no row with nothing written, and the code that knows the rules takes it up.

-- Holds the transaction to one person's rows, for a call that is a transaction of its own.
create function sinew_enter(patient uuid) returns uuid language plpgsql as $$
begin
  perform set_config('sinew.scope', 'patient', true), set_config('sinew.patient_id', patient::text, true);
  return patient;
end $$;

-- Keeps one new entry of a known device with the caseload's week, as the caller and so held by row-level
-- security. Declined, and left to the rules: an entry that may have come before (its number is not above
-- the device's last), any rewritten entry nearby, an open finding of `its_rules`, and days that are a run
-- of bad days. That last look is a sieve: it may let through to the rules what they find is no run, and
-- never keeps a run from them (src/insight/worse-days.ts).
create function diary_save(
  its_patient uuid, its_device uuid, its_seq integer, its_op uuid, its_entry uuid, its_day date,
  its_recorded timestamptz, its_heard timestamptz, its_today date, its_week date, its_look_days integer,
  its_pain smallint, its_in_the_way smallint, its_mood smallint, its_sleep smallint,
  its_energy smallint, its_back_filled boolean, its_note text, its_sites text,
  its_rules text[], run_days integer, usual_days integer, usual_fewest integer,
  usual_deviations double precision, run_fresh_days integer
) returns table (whose uuid, was integer) language plpgsql as $$
declare
  known record;
  found_days record;
begin
  select d.device, d.last_seq into known
  from device d where d.patient_id = its_patient and d.device_id = its_device;
  if not found or known.last_seq >= its_seq then return; end if;

  if exists (
    select from finding f
    where f.patient_id = its_patient and f.rule_id = any (its_rules) and f.ended_at is null
  ) then return; end if;

  with entries as (
    select e.day, e.entry_id, e.pain, e.mood, e.sleep
    from diary_entry e
    where e.patient_id = its_patient
      and e.day between its_day - its_look_days and its_day + its_look_days
    union all
    select its_day, its_entry, its_pain, its_mood, its_sleep
  ),
  days as materialized (
    select day,
      sum(pain)::float8 / nullif(count(pain), 0) as pain,
      sum(mood)::float8 / nullif(count(mood), 0) as mood,
      sum(sleep)::float8 / nullif(count(sleep), 0) as sleep
    from entries group by day
  ),
  week as (
    select floor(sum(pain order by day) / count(pain) * 10 + 0.5)::smallint as pain,
      floor(sum(mood order by day) / count(mood) * 10 + 0.5)::smallint as mood,
      floor(sum(sleep order by day) / count(sleep) * 10 + 0.5)::smallint as sleep
    from days where day between its_week and its_week + 6
  ),
  recent as (
    select min(day) as first, min(pain) as lowest, count(*) as count
    from (
      select day, pain from days where pain is not null and day <= its_today
      order by day desc limit run_days
    ) last_days
  ),
  usual as (
    select count(pain) as count, avg(pain) as mean, coalesce(stddev_samp(pain), 0) as deviation
    from days, recent where day < recent.first and day >= recent.first - usual_days
  )
  select (select count(*) <> count(distinct entry_id) from entries) as rewritten,
    week.pain, week.mood, week.sleep,
    recent.count >= run_days and recent.first > its_today - run_fresh_days
      and usual.count >= usual_fewest
      and recent.lowest > usual.mean + usual_deviations * usual.deviation - 0.000001 as run
  into found_days
  from week, recent, usual;
  if found_days.rewritten or found_days.run then return; end if;

  update device set
    last_seq = its_seq,
    gap_since = case when its_seq > known.last_seq + 1 then coalesce(gap_since, its_heard)
      else gap_since end,
    seen_at = its_heard
  where patient_id = its_patient and device = known.device and last_seq = known.last_seq;
  if not found then return; end if;

  insert into diary_entry (patient_id, day, op_id, entry_id, recorded_at, received_at, device_seq,
    device, pain, in_the_way, mood, sleep, energy, back_filled, note, sites)
  values (its_patient, its_day, its_op, its_entry, its_recorded, its_heard, its_seq, known.device,
    its_pain, its_in_the_way, its_mood, its_sleep, its_energy, its_back_filled, its_note,
    its_sites::jsonb);

  update caseload_row set
    pain_weeks = sinew_weeks(pain_weeks, weeks_until, its_week, coalesce(found_days.pain, -1::smallint)),
    mood_weeks = sinew_weeks(mood_weeks, weeks_until, its_week, coalesce(found_days.mood, -1::smallint)),
    sleep_weeks = sinew_weeks(sleep_weeks, weeks_until, its_week, coalesce(found_days.sleep, -1::smallint)),
    weeks_until = greatest(weeks_until, its_week),
    last_diary_day = greatest(last_diary_day, its_day),
    changed_at = now()
  where patient_id = its_patient;

  return query select its_patient, known.last_seq;
end $$;

revoke all on function sinew_enter, diary_save from public;
grant execute on function sinew_enter, diary_save to sinew_app;

-- The caseload's row is made from the facts by the transaction that records them, and a test makes it anew
-- and compares. To ask for its person and site once more at every insert is a third of an import's time.
alter table caseload_row drop constraint caseload_row_patient_id_fkey;
alter table caseload_row drop constraint caseload_row_site_id_fkey;
-- Stages are words of ours, compared as bytes: by the rules of a language their index cost an import more
-- than all its others.
drop index caseload_by_stage;
alter table caseload_row alter column stage type text collate "C";
-- Nobody asks for those who are registered and no more, and an import is made of them.
create index caseload_by_stage on caseload_row (site_id, stage, attention desc, sort_name, patient_id)
  where stage <> 'registered';
