import { randomUUID } from 'node:crypto';
import type { Database } from '#database/server';
import { openLane } from './lane.ts';

export type Clinic = { readonly siteId: string; readonly patients: readonly Person[] };
export type Person = { readonly patientId: string; readonly accountId: string };

/** An empty clinic in New York with one coordinator, and that coordinator's account. */
export async function makeSite(database: Database): Promise<{ siteId: string; staff: string }> {
  const [siteId, staff] = [randomUUID(), randomUUID()];
  await database.owner.run(
    `insert into site (site_id, name, country, time_zone)
     values ($1, 'Riverside', 'US', 'America/New_York')`,
    [siteId],
  );
  await database.owner.run(
    `insert into account (id, name, email) values ($1, 'Ana Rivera', 'ana@example.org')`,
    [staff],
  );
  await database.owner.run(
    `insert into staff_member (account_id, site_id, role, display_name, active_from)
     values ($1, $2, 'coordinator', 'Ana Rivera', now() - interval '1 day')`,
    [staff, siteId],
  );
  return { siteId, staff };
}

/** Registered people, some with accounts, each with the caseload row that registration writes. */
export async function makePeople(
  database: Database,
  siteId: string,
  count: number,
): Promise<readonly Person[]> {
  const made = await database.owner.run(
    `with made as (
       insert into patient (patient_id, site_id, record_number, given_name, family_name, birth_date,
         sex, language, phone, email, time_zone, registered_by)
       select gen_random_uuid(), $1, 'B-' || n, (array['Rosa', 'Tom', 'Amina', 'Li', 'Jan'])[1 + n % 5],
         'Person' || lpad(to_hex(hashint4(n)), 8, '0'), date '1940-01-01' + n % 22000,
         (array['F', 'M', 'X'])[1 + n % 3], 'en', '555-' || n, 'p' || n || '@example.org',
         'America/New_York', $1
       from generate_series(1, $2::int) n
       returning *
     ), accounts as (
       insert into account (id, name, email)
       select gen_random_uuid(), given_name || ' ' || family_name, email from made returning *
     ), circle as (
       insert into circle_member (patient_id, account_id, kind, display_name)
       select made.patient_id, accounts.id, 'patient', accounts.name
       from made join accounts using (email) returning *
     ), rows as (
       insert into caseload_row (patient_id, site_id, name, sort_name, search_words,
         birth_date, language, stage)
       select patient_id, site_id, given_name || ' ' || family_name,
         lower(family_name || ' ' || given_name),
         to_tsvector('simple', family_name || ' ' || given_name || ' ' || translate(record_number, '-', ' ')),
         birth_date, language, 'in-care' from made
     )
     select patient_id, account_id from circle`,
    [siteId, count],
  );
  return made.map((row) => ({
    patientId: String(row['patient_id']),
    accountId: String(row['account_id']),
  }));
}

/** A caseload as it looks after years: every column filled as for people in care. */
export async function makeCaseload(
  database: Database,
  siteId: string,
  count: number,
): Promise<void> {
  const { owner } = database;
  await owner.run(
    `insert into patient (patient_id, site_id, record_number, given_name, family_name, birth_date, sex,
       language, time_zone, registered_by)
     select gen_random_uuid(), $1::uuid, 'C-' || n, (array['Rosa', 'Tom', 'Amina', 'Li', 'Jan'])[1 + n % 5],
       'Person' || lpad(to_hex(hashint4(n)), 8, '0'), date '1940-01-01' + n % 22000,
       (array['F', 'M', 'X'])[1 + n % 3], 'en', 'America/New_York', $1::uuid
     from generate_series(1, $2::int) n`,
    [siteId, count],
  );
  await owner.run(
    `insert into caseload_row (patient_id, site_id, name, sort_name, search_words, birth_date, language, stage, step,
       step_from, attention, attention_why, open_findings, peg_first, peg_latest, peg_first_day,
       peg_latest_day, phq_first, phq_latest, phq_first_day, phq_latest_day, gad_first, gad_latest,
       gad_first_day, gad_latest_day, sleep_first, sleep_latest, sleep_first_day, sleep_latest_day,
       improved, pain_weeks, mood_weeks, sleep_weeks, weeks_until, last_diary_day, last_contact_at,
       next_due_at)
     select patient_id, site_id, given_name || ' ' || family_name, lower(family_name || ' ' || given_name),
       to_tsvector('simple', family_name || ' ' || given_name || ' ' || translate(record_number, '-', ' ')),
       birth_date, language, 'in-care', 1 + die % 4, today - die * 3, (array[0, 0, 0, 1, 2, 3, 4])[1 + die % 7],
       jsonb_build_object('en', 'Function has been getting worse for two weeks'), die % 3,
       7, 5, today - 200, today - 10, 14, 9, today - 200, today - 10, 11, 8, today - 200, today - 10,
       5, 6, today - 200, today - 10, die % 2 = 0, weeks, weeks, weeks,
       date_trunc('week', today)::date, today - die % 9, now() - make_interval(days => die),
       case when die % 3 = 0 then now() + make_interval(days => die % 9) end
     from (
       select *, (random() * 60)::int as die, current_date as today,
         array[55, 50, 61, -1, 45, 44, 48, 52, 50, 49, 47, 46]::smallint[] as weeks
       from patient where site_id = $1::uuid
     ) someone`,
    [siteId],
  );
  await owner.run('vacuum analyze patient');
  await owner.run('vacuum analyze caseload_row');
}

/** Past diary days of everybody, one a day, an eighth with a note and a quarter with places. */
export async function makeDiary(database: Database, from: number, until: number): Promise<void> {
  await database.owner.run(
    `insert into diary_entry (patient_id, day, op_id, entry_id, recorded_at, received_at, device_seq,
       device, pain, in_the_way, mood, sleep, energy, note, sites)
     select patient_id, current_date - ago, gen_random_uuid(), gen_random_uuid(),
       now() - make_interval(days => ago), now() - make_interval(days => ago), $1::int - ago + 1, 1,
       3 + random() * 3, 3 + random() * 3, 3 + random() * 3, 3 + random() * 3, 3 + random() * 3,
       case when random() < 0.125 then 'Slept badly, the stairs were hard in the morning' end,
       case when random() < 0.25 then '{"lower-back": 5, "left-knee": 3}'::jsonb end
     from patient cross join generate_series($1::int, $2::int, -1) ago`,
    [from, until],
  );
}

let callers = 0;

/** The cookie of a person who signs in through the demo's door, from an address of their own. */
export async function signIn(port: number, accountId: string): Promise<string> {
  callers += 1;
  const from = `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}`;
  const lane = openLane(port);
  const body = JSON.stringify({ accountId });
  const answer = await lane.ask({ method: 'POST', path: '/demo/sign-in', from, body });
  lane.close();
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${answer.body}`);
  return answer.cookies.join('; ');
}
