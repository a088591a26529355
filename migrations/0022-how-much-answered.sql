-- A prorated score says how much of it was answered wherever it is shown, in the caseload too.
-- {given, of}; null where everything was answered or the score came without its answers.
alter table measure_latest add column latest_answered smallint[];
alter table caseload_row
  add column peg_answered smallint[],
  add column phq_answered smallint[],
  add column gad_answered smallint[],
  add column sleep_answered smallint[];

create function answered_of(status text, result jsonb) returns smallint[]
language sql immutable parallel safe as $$
  select case when given > 0 then array[given, given + jsonb_array_length(result #> '{missing,items}')]::smallint[] end
  from (
    select count(*) filter (where one -> 'value' <> 'null'::jsonb) as given
    from jsonb_array_elements(result -> 'answers') as one
    where status = 'prorated'
  ) as counted
$$;

with counted as (
  select distinct on (patient_id, occasion_id, instrument) patient_id, instrument, day, value, scored_at,
    score_id, status, result
  from score where withdrawn_at is null
  order by patient_id, occasion_id, instrument, scored_at desc, score_id desc
),
last as (
  select distinct on (patient_id, instrument) patient_id, instrument, status, result
  from counted where value is not null
  order by patient_id, instrument, day desc, scored_at desc, score_id desc
)
update measure_latest as ready set latest_answered = answered_of(last.status, last.result)
from last
where last.patient_id = ready.patient_id and last.instrument = ready.instrument and last.status = 'prorated';

-- PHQ-8 stands in only where there is no PHQ-9.
update caseload_row as row set
  peg_answered = (select latest_answered from measure_latest m where m.patient_id = row.patient_id and m.instrument = 'peg'),
  phq_answered = (
    select latest_answered from measure_latest m where m.patient_id = row.patient_id and m.instrument in ('phq9', 'phq8')
    order by m.instrument desc limit 1
  ),
  gad_answered = (select latest_answered from measure_latest m where m.patient_id = row.patient_id and m.instrument = 'gad7'),
  sleep_answered = (
    select latest_answered from measure_latest m where m.patient_id = row.patient_id and m.instrument = 'sleep_quality'
  )
where exists (
  select from measure_latest m where m.patient_id = row.patient_id and m.latest_answered is not null
);
