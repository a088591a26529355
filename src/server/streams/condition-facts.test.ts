import { describe, expect, it } from 'vitest';
import { meCfs } from '#activity';
import { insomnia, relapsePlanSigned } from '#insight';
import type { Instant, LocalDate } from '#kernel';
import { cssrsFacts } from '#measures';
import {
  conditionFactsFrom,
  healthFacts,
  healthNames,
  healthSays,
  isAct,
  windowOfHealth,
} from '#medication';
import { factsOfRecord, linkRules } from '#plan';
import { conditions } from '#profile';
import type { ProfileFact } from '#profile/server';
import { type Fact, factNamesOf } from '#reasoning';
import { maniaHistory, opioidUseDisorderDaysAgo, rheumatoidArthritis } from '#screening';
import { exclusions } from '#sleep';
import { careRulebook } from '../rulebook.ts';
import { disorderNow, relapsePlanFacts, workFacts } from './condition-facts.ts';
import { suicideFacts } from './suicide-facts.ts';

const today = '2026-03-31' as LocalDate;
const about = { id: 'f', date: '2026-03-01' as LocalDate, source: 'the record' };
const known = (name: ProfileFact['name'], value: unknown): readonly ProfileFact[] => [
  {
    factId: 'f' as never,
    name,
    value,
    since: null,
    source: 'recorded by Ben',
    recordedAt: '2026-03-01T10:00:00.000Z' as Instant,
  },
];
const valuesOf = (facts: readonly Fact[]) =>
  Object.fromEntries(facts.map(({ name, value }) => [name, value]));

describe('what stands beside medicines', () => {
  const rules = [...careRulebook.rules, ...linkRules.map(({ rule }) => rule)];
  const asked = new Set<string>(rules.flatMap((rule) => factNamesOf(rule)));
  const recorded = healthFacts(
    healthNames.map((name) => ({ recordId: name, name, value: true, unit: null, day: today })),
    today,
  );

  it.each(recorded.map(({ name }) => name))('%s reaches a rule by the name it asks for', (name) => {
    expect(asked).toContain(name);
  });

  it.each([...Object.values(exclusions), meCfs, insomnia, maniaHistory, rheumatoidArthritis])(
    '$name can be told to the rules',
    ({ name }) => {
      const other = ['suicide.intent', 'suicide.attempt', 'suicide.attemptDaysAgo'];
      const told = [...recorded.map((fact) => fact.name), ...other, 'work.safetyCritical'];
      expect([...told, 'condition.bipolar']).toContain(name);
    },
  );

  it('is called old on the page when the rules take it for unknown', () => {
    const windows = new Map<string, string | null>();
    for (const { needs } of rules) {
      for (const need of Object.values(needs)) {
        const type = 'of' in need ? need.of : need;
        if ('freshFor' in type) windows.set(type.name, type.freshFor?.id ?? null);
      }
    }
    const wrong = healthNames.filter((name) => {
      const record = { recordId: name, name, unit: null, day: today };
      const value = name === 'bloodPressure' ? { systolic: 120, diastolic: 80 } : true;
      const told = healthFacts([{ ...record, value }], today).find((fact) =>
        windows.has(fact.name),
      );
      const window = told === undefined ? null : windows.get(told.name);
      return !isAct(name) && (windowOfHealth(name)?.id ?? null) !== window;
    });
    expect(wrong).toEqual([]);
  });

  it('is named for people', () => {
    expect(healthSays('opioidUseDisorder')).toEqual({ en: 'opioid use disorder' });
  });
});

describe('the list of conditions', () => {
  it('says yes to what rules of sleep, opioids and pregnancy ask, and never no', () => {
    const facts = conditionFactsFrom([...conditions], about, new Set());
    expect(valuesOf(facts)).toMatchObject({
      'condition.epilepsy': true,
      'condition.psychosis': true,
      'condition.pregnancy': true,
      'condition.opioidUseDisorder': true,
      'condition.insomnia': true,
      'condition.dementia': true,
      'condition.migraine': true,
    });
    expect(conditionFactsFrom([], about, new Set())).toEqual([]);
  });

  it('holds opioid use disorder as a diagnosis of today, until it is said not to be there', () => {
    const listed = conditionFactsFrom(['opioid-use-disorder'], about, new Set());
    expect(valuesOf(disorderNow(listed))).toEqual({ [opioidUseDisorderDaysAgo.name]: 0 });
    const record = { recordId: 'r', name: 'opioidUseDisorder', unit: null, day: today } as const;
    const over = healthFacts([{ ...record, value: false }], today);
    expect(disorderNow([...listed, ...over])).toEqual([]);
    expect(disorderNow(healthFacts([{ ...record, value: null }], today))).toEqual([]);
  });

  it('gives way to what was asked by itself', () => {
    const list = { ...about, name: 'conditions', value: [] };
    const asked = { ...about, id: 'a', name: 'pregnancy' };
    const said = { pregnant: true, planning: null, contraception: false };
    expect(valuesOf(factsOfRecord([{ ...asked, value: said }, list]))).toMatchObject({
      'condition.pregnancy': true,
      'pregnancy.planning': null,
      'pregnancy.contraception': false,
    });
    const open = { ...said, pregnant: null };
    const facts = factsOfRecord([{ ...asked, value: open }, list]);
    expect(facts.filter(({ name }) => name === 'condition.pregnancy').length).toBe(2);
  });
});

describe('work where sleepiness is dangerous', () => {
  it.each([
    ['day', true, true],
    ['day', false, false],
    ['day', null, null],
    ['night-shift', false, true],
    ['rotating', null, true],
    ['none', null, false],
  ] as const)('%s, drives: %s → %s', (kind, drivesForWork, value) => {
    const facts = workFacts(known('work-pattern', { kind, drivesForWork }), about);
    expect(valuesOf(facts)).toEqual({ 'work.safetyCritical': value });
  });
});

describe('a signed relapse plan', () => {
  it('counts from its day on', () => {
    const on = (day: string) => relapsePlanFacts(known('relapse-plan-signed', day), about, today);
    expect(on('2026-03-31')).toMatchObject([
      { name: relapsePlanSigned.name, value: true, date: '2026-03-31' },
    ]);
    expect(on('2026-04-01')).toEqual([]);
    expect(relapsePlanFacts([], about, today)).toEqual([]);
  });
});

describe('the C-SSRS, as rules of sleep read it', () => {
  const open = { one: false, two: false, three: null, four: null, five: null, six: false };
  const record = { id: 's', date: '2026-03-01' as LocalDate, source: 'C-SSRS screener' };
  const read = (said: object) => {
    const answers = { ...open, sixB: null, longAgo: { four: false, five: false }, ...said };
    return valuesOf(suicideFacts(cssrsFacts(answers, record), today));
  };

  it('no to all rules both out', () => {
    expect(read({})).toMatchObject({ 'suicide.intent': false, 'suicide.attempt': false });
  });

  it('intent or a plan is intent', () => {
    expect(read({ two: true, four: true })).toMatchObject({ 'suicide.intent': true });
    expect(read({ two: true, four: false, five: true })).toMatchObject({ 'suicide.intent': true });
    expect(read({ two: true })).toMatchObject({ 'suicide.intent': null });
  });

  it('within three months the day is not known, before that it lies back at least as long', () => {
    expect(read({ six: true, sixB: true })).toMatchObject({
      'suicide.attempt': true,
      'suicide.attemptDaysAgo': null,
    });
    expect(read({ six: true, sixB: false })).toMatchObject({
      'suicide.attempt': true,
      'suicide.attemptDaysAgo': 121,
    });
  });

  it('without a screen nothing is said', () => {
    expect(suicideFacts([], today)).toEqual([]);
  });
});
