import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as activity from '#activity';
import * as decisionAids from '#decision-aids';
import * as insight from '#insight';
import type { LocalDate } from '#kernel';
import * as measures from '#measures';
import * as medication from '#medication';
import * as plan from '#plan';
import { factNamesOf } from '#reasoning';
import * as safety from '#safety';
import * as screening from '#screening';
import * as sleep from '#sleep';
import * as stepping from '#stepping';
import {
  alarmRulebook,
  careRulebook,
  diaryRulebook,
  signsRulebook,
  silenceRulebook,
} from './rulebook.ts';

const sleepDiary = 'nights of a sleep diary and its treatment have no screens yet';
const quotas = 'activity quotas and their sessions have no screens yet';
const ladders = 'exposure ladders have no screens yet';
const steps = 'no phone or watch counts steps for the product yet';
const caseFiles = 'told in case files alone: live care reads the readings themselves';
const sharing = 'no summary that could hold item 9 leaves the product yet';
const diaryFields = 'the diary does not ask for it yet';

/**
 * Facts that rules of live care ask for and nothing in the product can say yet, each with the reason. A
 * rule that asks one of them waits for it; nothing else may be without a source.
 */
const without: Readonly<Record<string, string>> = {
  'sleep.weeklyEfficiency': sleepDiary,
  'sleep.regularityBefore': sleepDiary,
  'sleep.regularityNow': sleepDiary,
  'sleep.efficiency': sleepDiary,
  'sleep.nights': sleepDiary,
  'sleep.totalSleep': sleepDiary,
  'sleep.week': sleepDiary,
  'sleep.window': sleepDiary,
  'sleep.painNow': sleepDiary,
  'sleep.painAtStart': sleepDiary,
  'sleep.phqAtStart': sleepDiary,
  'sleep.restrictionSuits': sleepDiary,
  'plan.sleepRestriction': sleepDiary,
  'plan.sleepElements': sleepDiary,
  'person.riseHour': sleepDiary,
  'activity.weeklyMetShare': quotas,
  'activity.reasonForLess': quotas,
  'activity.trials': quotas,
  'activity.painAfterADay': quotas,
  'activity.painUsually': quotas,
  'activity.quota': quotas,
  'activity.metShare': quotas,
  'activity.missedInARow': quotas,
  'activity.missedWeeks': quotas,
  'activity.ceiling': quotas,
  'activity.days': quotas,
  'activity.dailyCap': quotas,
  'diary.premedicatedShare': quotas,
  'exposure.item': ladders,
  'exposure.goingOn': ladders,
  'exposure.dissociation': ladders,
  'exposure.risk': ladders,
  'steps.perDay14': steps,
  'steps.perDayBefore': steps,
  'case.ownDaysStand': caseFiles,
  'baseline.phq': caseFiles,
  'baseline.gad': caseFiles,
  'baseline.isi': caseFiles,
  'earlyWarning.count': caseFiles,
  'score.phqRise': caseFiles,
  'score.stopBang.openItems': caseFiles,
  'sleep.onsetTold': caseFiles,
  'score.interference': caseFiles,
  'fibromyalgia.criteriaStated': caseFiles,
  'function.highDisability': caseFiles,
  'function.poor': caseFiles,
  'depression.remissionReview':
    'told in case files alone: live care reads the step of continuation',
  'sharing.summaryRequested': sharing,
  'sharing.item9Consent': sharing,
  'sharing.lawfulEmergency': sharing,
  'rescue.perDay14': diaryFields,
  'rescue.perDay28': diaryFields,
  'diary.fog': diaryFields,
  'visits.missedInARow': 'visits have no calendar yet',
  'score.mdq': 'the MDQ is not among the forms; mania in the past is written down instead',
  'safety.disclosure': 'what is said of intent is asked and kept as answers of a screen',
};

const today = '2026-03-09' as LocalDate;

/** Every rule that is asked about a person of a clinic, with the facts it names. */
function askedFacts(): ReadonlyMap<string, readonly string[]> {
  const books = [careRulebook, alarmRulebook, diaryRulebook, signsRulebook, silenceRulebook];
  const ofAids = decisionAids.decisionAidRules.flatMap(namedBy);
  const ofBooks = books.flatMap(({ rules }) => rules.flatMap(namedBy));
  // What a part of the plan says comes with the part.
  const ofLinks = plan.linkRules
    .flatMap(({ rule }) => namedBy(rule))
    .filter(([name]) => !name.startsWith('plan.'));
  const found = new Map<string, string[]>();
  for (const [name, id] of [...ofBooks, ...ofAids, ...ofLinks]) {
    found.set(name, [...new Set([...(found.get(name) ?? []), id])]);
  }
  return found;
}

type AnyRule = Parameters<typeof factNamesOf>[0];
const namedBy = (rule: AnyRule) => factNamesOf(rule).map((name) => [name, rule.id] as const);

/** Every form the product can score, answered in full. */
function scored(): readonly string[] {
  const occasion = { scoreId: 's', day: today, source: 'test' };
  return measures.instruments.flatMap((instrument) =>
    [0, 1].flatMap((at) => {
      const answers = Object.fromEntries(
        instrument.items.map(({ id, options }) => [id, options?.[at]?.value ?? at]),
      );
      const score = measures.score(instrument, answers);
      return measures.factsFrom(score, answers, occasion).map(({ name }) => name);
    }),
  );
}

function screened(): readonly string[] {
  const no = { one: false, two: false, three: false, four: false, five: false, six: false };
  const said = { ...no, sixB: false, longAgo: { four: false, five: false } };
  const record = { id: 'c', date: today, source: 'C-SSRS' };
  return measures.cssrsFacts(said, record).map(({ name }) => name);
}

function writtenDown(): readonly string[] {
  const pressure = { systolic: 120, diastolic: 80 };
  const records = medication.healthNames.map((name) => ({
    recordId: name,
    name,
    value: name === 'bloodPressure' ? pressure : medication.isLab(name) ? 1 : true,
    unit: null,
    day: today,
  }));
  return medication
    .healthFacts([...records], today)
    .filter(({ value }) => value !== null)
    .map(({ name }) => name);
}

function listed(): readonly string[] {
  const list = { taken: [], day: today, standing: 'confirmed' } as const;
  return medication.listFacts(list, today).map(({ name }) => name);
}

function diaried(): readonly string[] {
  return insight.diaryFacts([{ day: today, pain: 4 }]).map(({ name }) => name);
}

function aided(): readonly string[] {
  return decisionAids.decisionAids.flatMap((aid) =>
    decisionAids.factsOfAid(aid, { open: true, ranked: [] }).map(({ name }) => name),
  );
}

const produced: Readonly<Record<string, ReadonlySet<string>>> = {
  'a form that is scored': new Set(scored()),
  'a screen of safety': new Set(screened()),
  'what a clinician writes down': new Set(writtenDown()),
  'the list of medicines': new Set(listed()),
  'the diary': new Set(diaried()),
  'a decision aid and what was done with it': new Set(aided()),
};

const doors = { activity, insight, measures, medication, plan, safety, screening, sleep, stepping };

/** The words by which code reaches every kind of fact ("exclusions", "pregnancy"), by its name in rules. */
function codeNames(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  const visit = (value: unknown, path: readonly string[]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if ('need' in value && 'name' in value && typeof value.name === 'string') {
      found.set(value.name, [...(found.get(value.name) ?? []), path]);
    } else if (path.length < 3) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    }
  };
  for (const door of Object.values(doors)) visit(door, []);
  return found;
}

const src = join(import.meta.dirname, '..');
/** Where what the record keeps becomes facts: the wiring of live care, and what the plan reads. */
const wiring = [
  ...readdirSync(join(src, 'server/streams'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join('server/streams', name)),
  'medication/server/person.ts',
  'medication/taper-check.ts',
  'plan/coherence/facts-of-record.ts',
  'plan/coherence/rules/medicines/lines-of-list.ts',
  'plan/server/person.ts',
];
const wired = wiring
  .map((name) => readFileSync(join(src, name), 'utf8').replaceAll(/^import [^;]*;/gms, ''))
  .join('\n');

/** Its code name is used, and not only imported, where facts are made. */
const isWired = (paths: readonly (readonly string[])[]): boolean =>
  paths.some((path) => path.every((word) => new RegExp(`\\b${word}\\b`).test(wired)));

const codes = codeNames();
const sourceOf = (name: string): string | null => {
  const [from] = Object.entries(produced).find(([, names]) => names.has(name)) ?? [];
  return from ?? (isWired(codes.get(name) ?? []) ? 'the record, by the wiring' : null);
};

describe('every fact that a rule of live care asks for', () => {
  const asked = [...askedFacts()];

  it.each(asked)('%s (%s) can be known, or it is said why not', (name) => {
    expect(sourceOf(name) ?? without[name] ?? null).not.toBeNull();
  });

  it('is not called without a source where it has one, or where nobody asks it', () => {
    const names = new Set(asked.map(([name]) => name));
    const wrong = Object.keys(without).filter(
      (name) => !names.has(name) || sourceOf(name) !== null,
    );
    expect(wrong).toEqual([]);
  });
});
