import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nobodyInParticular, type Setting } from '#evidence';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { type Circumstances, evaluate, type Fact, type Json, rulebookOf } from '#reasoning';
import { type StepNow, stepOffer, steppingRules, type Whereabouts } from './index.ts';

const today = '2026-03-31' as LocalDate;
const book = rulebookOf(steppingRules);
const now: Circumstances = {
  asOf: '2026-03-31T10:00:00.000Z' as Instant,
  today,
  bearer: { ...nobodyInParticular, siteId: 'site', country: 'US' },
  settings: [],
};
const newcomer: Whereabouts = { currentStep: null, since: null, lastContact: null };
const inStep = (
  step: StepNow,
  daysAgo: number,
  lastContact: number | null = null,
): Whereabouts => ({
  currentStep: step,
  since: addDays(today, -daysAgo),
  lastContact: lastContact === null ? null : addDays(today, -lastContact),
});

type Known = Readonly<Record<string, Json>>;
const weeksAgo = (weeks: number): LocalDate => addDays(today, -weeks * 7);
const factsOf = (known: Known): readonly Fact[] =>
  Object.entries(known).map(([name, value]) => ({
    id: name,
    name,
    value,
    date: null,
    source: 'x',
  }));
const offered = (known: Known, where: Whereabouts = newcomer, at: Circumstances = now) =>
  stepOffer(evaluate(book, factsOf(known), at), where, at);

const depressed = { 'pain.mskMonths': 8, 'score.phq': 14, 'score.gad7': 8, 'score.peg': 6.3 };
const mild = { ...depressed, 'score.phq': 6 };

describe('the offer of a step', () => {
  it('holds level, content, dose, duration, who answers, and its days', () => {
    expect(offered(depressed)).toMatchObject({
      step: 2,
      change: 'start',
      responsible: 'care-manager',
      title: { en: 'Combined care with a care manager' },
      dose: { en: '12 weeks of treatment, then 6 self-management sessions or CBT over 12 weeks' },
      reviewOn: '2026-05-26',
      nextContactOn: '2026-04-14',
    });
  });

  it('gives three reasons in words, with the figures they stand on', () => {
    expect(offered(depressed).reasons.map(({ en }) => en)).toEqual([
      'PHQ-9 is 10 or more (14)',
      'Musculoskeletal pain for 3 months or longer',
      'Nothing that is known opens a higher step',
    ]);
  });

  it('says what would move it up from the checks that are open, and what is missing for them', () => {
    const [up] = offered(depressed).up;
    expect(up).toMatchObject({ step: 3, rule: 'SC-30' });
    expect(up?.open).toContainEqual({ en: 'PHQ-9 is 20 or more' });
    expect(up?.missing).toContainEqual({ en: 'PCL-5 total' });
  });

  it('says what would move it down: a response on two reviews', () => {
    const { down } = offered(
      { ...depressed, 'step.current': 2, 'step.since': weeksAgo(9) },
      inStep(2, 63),
    );
    expect(down.map(({ rule, step }) => [rule, step])).toEqual([
      ['SC-50', 'continuation'],
      ['SC-22', 'continuation'],
    ]);
    expect(down[0]?.open).toContainEqual({ en: 'PHQ-9 is below 5, or fell by 50 % or more' });
  });

  it('under an open safety episode offers no step, and says what comes first', () => {
    const held = offered({ ...depressed, 'safety.episodeOpen': true }, inStep(1, 30));
    expect(held).toMatchObject({ step: null, change: 'hold', responsible: 'first-clinician' });
    expect(held.reasons).toEqual([{ en: 'A safety alert is not closed yet' }]);
    expect(held.options).toEqual([]);
  });
});

describe('what a person can choose from', () => {
  const codes = (known: Known, where = newcomer) =>
    offered(known, where).options.map(({ code }) => code);

  it('is antidepressant, psychotherapy or both where mood opened step 2', () => {
    expect(codes(depressed)).toEqual([
      'antidepressant',
      'psychotherapy',
      'antidepressant-and-psychotherapy',
    ]);
  });

  it('is what SCEPTER offers after step 1, and both lists where mood is low as well', () => {
    const after = {
      ...mild,
      'step.current': 1,
      'step.since': weeksAgo(12),
      'interference.atStepStart': 6,
      'interference.now': 6,
    };
    const pain = ['cbt-for-pain', 'more-physiotherapy', 'yoga', 'something-else'];
    expect(codes(after, inStep(1, 84))).toEqual(pain);
    expect(codes({ ...after, 'score.phq': 12 }, inStep(1, 84))).toEqual([
      'antidepressant',
      'psychotherapy',
      'antidepressant-and-psychotherapy',
      ...pain,
    ]);
  });

  it('puts guided self-help first in the UK while depression is less severe', () => {
    const uk = { ...depressed, 'clinic.country': 'GB' };
    const { options } = offered({ ...uk, 'score.phq': 15 });
    expect(options[0]?.code).toBe('guided-self-help');
    expect(options.find(({ code }) => code === 'antidepressant')?.remark).not.toBeNull();
    expect(codes({ ...uk, 'score.phq': 16 })[0]).toBe('antidepressant');
  });

  it.each([
    [1, { ...mild }, 3],
    [3, { ...depressed, 'score.phq': 20 }, 4],
  ])('step %d has options of its own', (_step, known, count) => {
    expect(codes(known)).toHaveLength(count);
  });
});

describe('the day of the next contact', () => {
  const at = (where: Whereabouts, known: Known = depressed) =>
    offered({ ...known, 'step.current': where.currentStep }, where).nextContactOn;

  it.each<readonly [string, Whereabouts, string]>([
    ['just begun: within 14 days', newcomer, '2026-04-14'],
    ['in the first 12 weeks, 14 days after the last talk', inStep(2, 83, 4), '2026-04-10'],
    ['afterwards 28 days after it', inStep(2, 84, 4), '2026-04-24'],
    ['overdue is today', inStep(2, 50, 30), '2026-03-31'],
    ['nobody talked yet: counted from the step', inStep(2, 4), '2026-04-10'],
  ])('%s', (_, where, day) => {
    expect(at(where)).toBe(day);
  });

  it('is every 8 weeks in continuation, after monthly ones', () => {
    const known = { ...mild, 'score.phq': 4, 'score.peg': 2 };
    expect(at(inStep('continuation', 83, 0), known)).toBe('2026-04-28');
    expect(at(inStep('continuation', 84, 0), known)).toBe('2026-05-26');
  });

  it('comes earlier where a new antidepressant is to be reviewed', () => {
    const raised = { ...depressed, 'antidepressant.raisedOn': [today], 'person.age': 20 };
    expect(offered(raised).nextContactOn).toBe('2026-04-07');
  });

  it('is the site’s own', () => {
    const setting: Setting = {
      id: 's1',
      parameter: 'cadence.acuteDays',
      scope: 'site',
      scopeId: 'site',
      value: 7,
      by: 'Dr Lead',
      at: '2026-01-01T00:00:00.000Z' as Instant,
      reason: 'weekly at first',
    };
    expect(offered(depressed, newcomer, { ...now, settings: [setting] }).nextContactOn).toBe(
      '2026-04-07',
    );
  });
});

describe('the same facts and the same rules', () => {
  const values: Readonly<Record<string, fc.Arbitrary<Json>>> = {
    'pain.mskMonths': fc.constantFrom(2, 3, 4, null),
    'score.phq': fc.constantFrom(4, 9, 10, 15, 20, null),
    'score.gad7': fc.constantFrom(4, 10, null),
    'score.peg': fc.constantFrom(2, 4, 7, null),
    'score.rmdq': fc.constantFrom(4, 7, 14, null),
    'course.phqAtStart': fc.constantFrom(8, 16, null),
    'interference.atStepStart': fc.constantFrom(5, 8, null),
    'interference.now': fc.constantFrom(2, 5, 8, null),
    'step.since': fc.constantFrom(weeksAgo(2), weeksAgo(8), weeksAgo(12)),
    'clinic.country': fc.constantFrom('US', 'GB'),
  };
  const someFacts = fc.record(values, { requiredKeys: [] }).map((known) => factsOf(known as Known));
  const somewhere = fc.constantFrom<StepNow | null>(null, 0, 1, 2, 3, 4, 'continuation');
  const withStep = (facts: readonly Fact[], step: StepNow | null): readonly Fact[] =>
    step === null ? facts : [...facts, ...factsOf({ 'step.current': step })];
  const offerOn = (facts: readonly Fact[], step: StepNow | null) =>
    stepOffer(evaluate(book, facts, now), step === null ? newcomer : inStep(step, 60), now);

  it('give the same offer, whatever the order they came in', () => {
    fc.assert(
      fc.property(someFacts, somewhere, fc.infiniteStream(fc.nat()), (facts, step, chance) => {
        const all = withStep(facts, step);
        const shuffled = all
          .map((fact) => [chance.next().value, fact] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, fact]) => fact);
        expect(offerOn(shuffled, step)).toEqual(offerOn(all, step));
      }),
    );
  });

  it('survive a trip through storage: an offer is plain data', () => {
    fc.assert(
      fc.property(someFacts, somewhere, (facts, step) => {
        const offer = offerOn(withStep(facts, step), step);
        expect(JSON.parse(JSON.stringify(offer))).toEqual(offer);
      }),
    );
  });

  it('are moved by no risk group, in no direction', () => {
    fc.assert(
      fc.property(
        someFacts,
        somewhere,
        fc.constantFrom<Json>('low', 'medium', 'high'),
        (facts, step, group) => {
          const all = withStep(facts, step);
          const { hints: _, ...with_ } = offerOn(
            [...all, ...factsOf({ 'stratified.group': group })],
            step,
          );
          const { hints: __, ...without } = offerOn(all, step);
          expect(with_).toEqual(without);
        },
      ),
    );
  });

  it('never lead down on an unknown: with mood or interference gone there is no way down', () => {
    fc.assert(
      fc.property(
        someFacts,
        somewhere,
        fc.constantFrom('score.phq', 'interference.now'),
        (facts, step, gone) => {
          const left = withStep(facts, step).filter(({ name }) => name !== gone);
          const { change } = offerOn(left, step);
          const byRmdq = left.some(({ name, value }) => name === 'score.rmdq' && value !== null);
          expect(change === 'down' && !byRmdq).toBe(false);
        },
      ),
    );
  });
});
