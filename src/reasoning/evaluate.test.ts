import { describe, expect, it } from 'vitest';
import { defineParameter, nobodyInParticular, own, type Setting } from '#evidence';
import type { Instant, LocalDate } from '#kernel';
import {
  anyFires,
  atLeast,
  type Circumstances,
  defineFact,
  defineRule,
  evaluate,
  exampleFaults,
  type Fact,
  holdsTrue,
  noneFires,
  presenceOf,
  replay,
  rulebookOf,
  rulesTouchedBy,
  seriesOf,
  verdictsOf,
} from './index.ts';

const day = (text: string) => text as LocalDate;
const now = '2026-03-31T10:00:00.000Z' as Instant;

const cut = defineParameter({
  id: 'test.cut',
  default: 10,
  unit: 'points',
  limits: { min: 5, max: 20 },
  scopes: ['site'],
  source: own,
  says: { en: 'Cut' },
});
const window = defineParameter({
  id: 'test.window',
  default: 30,
  unit: 'days',
  limits: { min: 1, max: 90 },
  scopes: ['site'],
  source: own,
  says: { en: 'Window' },
});
const mood = defineFact<number>({
  name: 'test.mood',
  says: { en: 'mood score' },
  freshFor: window,
});
const pain = defineFact<boolean>({ name: 'test.pain', says: { en: 'long-lasting pain' } });

const low = defineRule({
  id: 'SC-20',
  version: 1,
  title: { en: 'Mood and pain' },
  needs: { mood, pain },
  parameters: { cut },
  checks: [
    { says: { en: 'Mood is {cut} or more' }, holds: (known, p) => atLeast(known.mood, p.cut) },
    { says: { en: 'Pain is there' }, holds: (known) => holdsTrue(known.pain) },
  ],
  proposes: { en: 'Offer care at mood {mood}' },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 28 },
  tasks: [{ code: 'call', within: { hours: 24 } }],
  evidence: [own],
  examples: {
    met: { known: { mood: 10, pain: true } },
    justNotMet: { known: { mood: 9, pain: true } },
    unknown: { known: { pain: true } },
  },
});

const high = defineRule({
  id: 'SC-10',
  version: 1,
  title: { en: 'Pain without low mood' },
  needs: {
    pain,
    higher: verdictsOf('SC-20', 'SC-99'),
    readings: seriesOf(mood, 90),
    there: presenceOf(mood),
  },
  parameters: {},
  checks: [
    { says: { en: 'Pain is there' }, holds: (known) => holdsTrue(known.pain) },
    { says: { en: 'No higher rule fires' }, holds: (known) => noneFires(known.higher) },
  ],
  proposes: { en: 'Offer guided self-management' },
  severity: { by: (known) => (known.there === 'fresh' ? 'info' : 'advice') },
  owners: ['pcp', 'pt'],
  due: null,
  evidence: [own],
  examples: {
    met: { known: { pain: true } },
    justNotMet: { known: { pain: true, higher: { 'SC-20': true } } },
    unknown: { known: {} },
  },
});

const book = rulebookOf([high, low]);
const circumstances: Circumstances = {
  asOf: now,
  today: day('2026-03-31'),
  bearer: { ...nobodyInParticular, siteId: 'site-1' },
  settings: [],
};
const fact = (
  name: string,
  value: Fact['value'],
  date: string | null = '2026-03-31',
  id = name,
): Fact => ({
  id,
  name,
  value,
  date: date === null ? null : day(date),
  source: 'test',
});
const about = (id: string, facts: readonly Fact[], given = circumstances) => {
  const found = evaluate(book, facts, given).find((finding) => finding.rule.id === id);
  if (found === undefined) throw new Error(`${id} was not asked`);
  return found;
};

describe('a rule', () => {
  it('keeps its worked examples', () => {
    expect(book.rules.flatMap(exampleFaults)).toEqual([]);
  });

  it('fires at its threshold and says with which facts, parameters, tasks and dates', () => {
    const finding = about('SC-20', [fact('test.mood', 10), fact('test.pain', true)]);
    expect(finding).toMatchObject({
      status: 'fires',
      message: { en: 'Offer care at mood 10' },
      checks: [
        { says: { en: 'Mood is 10 or more' }, outcome: true },
        { says: { en: 'Pain is there' }, outcome: true },
      ],
      facts: [
        { name: 'test.mood', value: 10, freshness: { state: 'fresh', ageDays: 0, windowDays: 30 } },
        { name: 'test.pain', value: true, freshness: { state: 'lasting' } },
      ],
      parameters: [
        { alias: 'cut', id: 'test.cut', value: 10, scope: 'default' },
        { alias: null, id: 'test.window', value: 30 },
      ],
      due: { days: 28, on: '2026-04-28' },
      tasks: [{ code: 'call', due: { hours: 24, at: '2026-04-01T10:00:00.000Z' } }],
    });
  });

  it('does not fire one below, and shows which check failed', () => {
    const finding = about('SC-20', [fact('test.mood', 9), fact('test.pain', true)]);
    expect(finding).toMatchObject({
      status: 'not-met',
      checks: [{ outcome: false }, { outcome: true }],
      due: null,
      tasks: [],
    });
  });

  it('asks for the missing fact by name instead of guessing', () => {
    const finding = about('SC-20', [fact('test.pain', true)]);
    expect(finding).toMatchObject({
      status: 'unknown',
      requests: [{ name: 'test.mood', says: { en: 'mood score' }, why: 'absent' }],
    });
  });

  it('says that it cannot be judged, and never fills its proposal with a guess or an old figure', () => {
    const absent = about('SC-20', [fact('test.pain', true)]);
    const stale = about('SC-20', [fact('test.mood', 12, '2026-02-28'), fact('test.pain', true)]);
    const undecided = 'Mood and pain: cannot be judged yet. Not known: mood score.';
    expect([absent.message.en, stale.message.en]).toEqual([undecided, undecided]);
    const known = about('SC-20', [fact('test.mood', 12), fact('test.pain', true)]);
    expect(known.message.en).toBe('Offer care at mood 12');
  });

  it.each([
    ['2026-03-01', 'fires', []],
    ['2026-02-28', 'unknown', [{ why: 'stale' }]],
  ])('counts a score of %s as %s: the window is 30 days', (date, status, requests) => {
    const finding = about('SC-20', [fact('test.mood', 12, date), fact('test.pain', true)]);
    expect(finding).toMatchObject({ status, requests });
  });

  it('counts an undated fact as current and ignores one from the future', () => {
    const facts = [fact('test.mood', 12, null), fact('test.pain', true)];
    expect(about('SC-20', facts).status).toBe('fires');
    const later = [fact('test.mood', 12, '2026-04-01'), fact('test.pain', true)];
    expect(about('SC-20', later).status).toBe('unknown');
  });

  it('lets the latest fact speak, also when it says that nothing is known', () => {
    const before = fact('test.mood', 12, '2026-03-20', 'a');
    const after = fact('test.mood', null, '2026-03-25', 'b');
    const finding = about('SC-20', [after, before, fact('test.pain', true)]);
    expect(finding).toMatchObject({ status: 'unknown', requests: [{ why: 'without-value' }] });
  });

  it('reads the verdicts of other rules, and knows nothing of rules that do not exist', () => {
    const fired = about('SC-10', [fact('test.mood', 10), fact('test.pain', true)]);
    expect(fired).toMatchObject({ status: 'not-met', verdicts: { 'SC-20': true } });
    const open = about('SC-10', [fact('test.pain', true)]);
    expect(open).toMatchObject({
      status: 'fires',
      severity: 'advice',
      verdicts: { 'SC-20': 'unknown' },
    });
    expect(anyFires(open.verdicts)).toBe('unknown');
  });

  it('uses the site’s own threshold and says who set it', () => {
    const setting: Setting = {
      id: 's1',
      parameter: 'test.cut',
      scope: 'site',
      scopeId: 'site-1',
      value: 13,
      by: 'Dr Lead',
      at: '2026-01-01T00:00:00.000Z' as Instant,
      reason: 'local audit',
    };
    const finding = about('SC-20', [fact('test.mood', 12), fact('test.pain', true)], {
      ...circumstances,
      settings: [setting],
    });
    expect(finding).toMatchObject({
      status: 'not-met',
      parameters: [{ value: 13, scope: 'site', by: 'Dr Lead' }, {}],
    });
    expect(replay(finding, book)).toMatchObject({ ok: true });
  });
});

describe('a stored finding', () => {
  const finding = about('SC-20', [fact('test.mood', 10), fact('test.pain', true)]);

  it('has the same key tomorrow, and another one when a fact changes', () => {
    const facts = [fact('test.mood', 10), fact('test.pain', true)];
    const tomorrow = { ...circumstances, today: day('2026-04-01') };
    expect(about('SC-20', facts, tomorrow).key).toBe(finding.key);
    expect(about('SC-20', [fact('test.mood', 11), fact('test.pain', true)]).key).not.toBe(
      finding.key,
    );
  });

  it('replays to itself after a trip through storage', () => {
    const stored = JSON.parse(JSON.stringify(finding)) as typeof finding;
    expect(replay(stored, book)).toEqual({ ok: true, value: finding });
  });

  it('is noticed when it was tampered with or when its rule has changed', () => {
    expect(replay({ ...finding, status: 'not-met' }, book)).toMatchObject({
      problem: { reason: 'comes-out-differently' },
    });
    const older = { ...finding, rule: { ...finding.rule, hash: '0'.repeat(16) } };
    expect(replay(older, book)).toMatchObject({ problem: { reason: 'rule-has-changed' } });
    expect(replay(finding, rulebookOf([]))).toMatchObject({
      problem: { reason: 'rule-not-in-the-rulebook' },
    });
  });
});

describe('a rulebook', () => {
  it('asks rules after the rules whose verdicts they read', () => {
    expect(book.rules.map(({ id }) => id)).toEqual(['SC-20', 'SC-10']);
  });

  it('finds the rules a changed fact touches, with those that read their verdicts', () => {
    expect(rulesTouchedBy(book, ['test.mood']).map(({ id }) => id)).toEqual(['SC-20', 'SC-10']);
    expect(rulesTouchedBy(book, ['test.nothing'])).toEqual([]);
  });

  it('refuses two rules of one id', () => {
    expect(() => rulebookOf([low, low])).toThrow('every rule has its own id');
  });
});
