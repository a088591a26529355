import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import {
  inForce,
  lostContactDays,
  lostDiaryDays,
  type NumberParameter,
  notImprovingDays,
} from '#evidence';
import { handleAs, type Route } from '#http/server';
import { daysBetween, err, type Instant, type LocalDate, localDayOf, ok } from '#kernel';
import { ageYearsOn, wordsSearched } from '#profile';
import { patientReader, siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';
import {
  type CaseloadRowView,
  caseloadPageMax,
  meaningOf,
  readCaseload,
  weeksUpTo,
} from '#registry';
import { caseloadReader, countPeople } from './caseload-reader.ts';
import type { CountsKept, SiteLimits } from './counts-kept.ts';
import { badPlace, placeIn, placeOf } from './place.ts';
import type { CaseloadRow } from './tables.ts';

export function registryRoutes(counts: CountsKept): readonly Route[] {
  return [
    handleAs('staff', readCaseload, async ({ actor, database, now }, { query }) => {
      const after = query.after === undefined ? null : placeIn(query.after);
      if (after === undefined) return err(badPlace);
      const { siteId } = actor;
      const size = caseloadPageMax;
      const { limits, rows, numbers } = await database.read({ siteId }, async (db) => {
        const { timeZone, ...site } = await counts.limits(siteId, () => limitsOf(db, siteId, now));
        const asOf = { ...site, now, today: localDayOf(now, timeZone) };
        const { filter, sort } = query;
        const typed = query.search ?? '';
        const words = wordsSearched(typed);
        // Signs alone are no name: they find nobody, where nothing typed shows everybody.
        const nobody = typed !== '' && words.length === 0;
        const question = { siteId, filter, sort, words, after, limits: asOf, size };
        const found = nobody ? [] : await caseloadReader(db).page(question);
        const ids = found.map((row) => row.patient_id);
        return { limits: asOf, rows: found, numbers: await patientReader(db).recordNumbers(ids) };
      });
      // Not within the read above: callers who hold a connection would wait for one who gets none.
      const counted = await counts.for(siteId, now, () =>
        database.read({ siteId }, async (db) => ({
          of: await countPeople(db, siteId, limits),
          at: now,
        })),
      );
      const last = rows.length === size ? rows.at(-1) : undefined;
      return ok({
        rows: rows.map((row) => ({
          ...viewOf(row, limits.today),
          recordNumber: numbers.get(row.patient_id) ?? null,
        })),
        next: last === undefined ? null : placeOf(last),
        counts: { ...counted.of },
        countedAt: counted.at,
      });
    }),
  ];
}

async function limitsOf(db: Reader, siteId: SiteId, now: Instant): Promise<SiteLimits> {
  const site = await siteReader(db).site(siteId);
  const bearer = { country: site.country, siteId, accountId: null, patientId: null };
  const settings = await settingReader(db).for(bearer);
  const value = (parameter: NumberParameter) => inForce(parameter, settings, bearer, now).value;
  return {
    timeZone: site.timeZone,
    notImprovingDays: value(notImprovingDays),
    lostContactDays: value(lostContactDays),
    lostDiaryDays: value(lostDiaryDays),
  };
}

function viewOf(row: CaseloadRow, today: LocalDate): Omit<CaseloadRowView, 'recordNumber'> {
  return {
    patientId: row.patient_id,
    name: row.name,
    birthDate: row.birth_date,
    ageYears: ageYearsOn(today, row.birth_date),
    language: row.language,
    stage: row.stage,
    step: row.step,
    weeksInStep:
      row.step_from === null
        ? null
        : Math.max(0, Math.floor(daysBetween(row.step_from, today) / 7)),
    attention: row.attention,
    attentionWhy: row.attention_why,
    openFindings: row.open_findings,
    peg: changeOf(row, 'peg', 'peg'),
    phq: changeOf(row, 'phq', 'phq9'),
    gad: changeOf(row, 'gad', 'gad7'),
    sleep: changeOf(row, 'sleep', 'sleep_quality'),
    painWeeks: weeksUpTo(row.pain_weeks, row.weeks_until, today),
    moodWeeks: weeksUpTo(row.mood_weeks, row.weeks_until, today),
    sleepWeeks: weeksUpTo(row.sleep_weeks, row.weeks_until, today),
    lastDiaryDay: row.last_diary_day,
    lastContactAt: row.last_contact_at,
    nextDueAt: row.next_due_at,
  };
}

function changeOf(row: CaseloadRow, name: 'peg' | 'phq' | 'gad' | 'sleep', instrument: string) {
  const answered = row[`${name}_answered`];
  const course = {
    first: rounded(row[`${name}_first`]),
    latest: rounded(row[`${name}_latest`]),
    firstDay: row[`${name}_first_day`],
    latestDay: row[`${name}_latest_day`],
    answered: answered === null ? null : { given: answered[0], of: answered[1] },
  };
  return { ...course, meaningful: meaningOf(instrument, course) };
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;
