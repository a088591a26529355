import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFaults, replay } from '#reasoning';
import {
  aMedicine,
  aNightSedative,
  anExposureStep,
  anItem,
  aPerson,
  aSleepWindow,
  aWalk,
  worksAs,
} from '../../../tests/support/plan-items.ts';
import type { PlanItem } from '../item.ts';
import { applied } from './change.ts';
import { coherence, type Person, recheck } from './coherence.ts';
import { coherenceRulebook, linkRules } from './link-rules.ts';
import { linkViewOf, stopsActivation } from './link-view.ts';

const draft = { status: 'draft', weeklyMinutesBudget: 600 } as const;
const running = { status: 'active', weeklyMinutesBudget: 600 } as const;

function linksIn(
  items: readonly PlanItem[],
  person: Person = worksAs('day'),
  frame: typeof draft | typeof running = draft,
) {
  return coherence(items, frame, person).links;
}
const rulesIn = (...given: Parameters<typeof linksIn>) =>
  linksIn(...given).map(({ rule, finding }) => `${rule.rule.id} ${finding.status}`);

const walk = (minutes: number) => aWalk(minutes, 1);
const tasks = (times: number) => aWalk(1, times);
const visit = (times: number) =>
  anItem({ kind: 'visit', dose: { minutes: 30, timesPerWeek: times, inPerson: true } });
const together = (minutes: number) =>
  anItem({ kind: 'family-action', discipline: 'family', dose: { minutes, timesPerWeek: 2 } });
const topics = (some: readonly PlanItem[]) =>
  linksIn(some)
    .map(({ finding }) => finding.topic)
    .toSorted();

describe('every rule about parts of a plan', () => {
  it.each(linkRules.map((rule) => [rule.rule.id, rule] as const))(
    '%s does what its three worked examples say',
    (_id, { rule }) => {
      expect(exampleFaults(rule)).toEqual([]);
    },
  );
});

describe('a night sedative and the morning’s exercise (COH-21)', () => {
  it('conflict at 7 h 59 after the dose, not at 8 h', () => {
    expect(rulesIn([aNightSedative('23:00'), anExposureStep('06:59')])).toContain('COH-21 fires');
    expect(rulesIn([aNightSedative('23:00'), anExposureStep('07:00')])).not.toContain(
      'COH-21 fires',
    );
  });

  it('a dose after midnight is counted from the same night', () => {
    expect(rulesIn([aNightSedative('00:30'), anExposureStep('07:00')])).toContain('COH-21 fires');
  });

  it('a dose taken in the day is no night dose: 05:59 is night, 06:00 is not', () => {
    expect(rulesIn([aNightSedative('05:59'), anExposureStep('09:00')])).toContain('COH-21 fires');
    expect(rulesIn([aNightSedative('06:00'), anExposureStep('09:00')])).not.toContain(
      'COH-21 fires',
    );
    expect(rulesIn([aNightSedative('17:59'), anExposureStep('19:00')])).not.toContain(
      'COH-21 fires',
    );
    expect(rulesIn([aNightSedative('18:00'), anExposureStep('19:00')])).toContain('COH-21 fires');
  });

  it('a session without a time leaves it undecided, and says what is missing', () => {
    const [link] = linksIn([aNightSedative('23:00'), anExposureStep(undefined)]);
    expect(link?.finding.status).toBe('unknown');
    expect(link && linkViewOf(link)).toMatchObject({
      effect: 'gap',
      message: { en: expect.stringContaining('hours from the dose to the other part') },
    });
  });

  it('names both parts and both owners and offers 15:00, the first clear time and an earlier dose', () => {
    const items = [aNightSedative('23:30'), anExposureStep('07:00')];
    const [link] = linksIn(items);
    const view = link && linkViewOf(link);
    expect(view?.message.en).toBe(
      'Balance steps begins 7.5 hours after Diazepam: an earlier dose or a later session.',
    );
    expect(view?.owners).toEqual(['Dr Okoro', 'Ben']);
    expect(view?.resolutions.map(({ code, changes }) => [code, changes[0]?.dose?.at])).toEqual([
      ['afternoon', '15:00'],
      ['later-session', '07:30'],
      ['earlier-dose', '23:00'],
      ['hold-session', undefined],
    ]);
  });

  it('what is on hold or ended is in nobody’s way', () => {
    expect(rulesIn([aNightSedative('23:30'), anExposureStep('07:00', { state: 'held' })])).toEqual(
      [],
    );
    expect(rulesIn([aNightSedative('23:30', { state: 'ended' }), anExposureStep('07:00')])).toEqual(
      [],
    );
  });
});

describe('a sleep window and the person’s work (COH-14)', () => {
  it.each([
    ['night-shift', false, 'COH-14 fires'],
    ['rotating', false, 'COH-14 fires'],
    ['day', true, 'COH-14 fires'],
  ])('%s, drives for work: %s → %s', (kind, drives, expected) => {
    expect(rulesIn([aSleepWindow()], worksAs(kind, drives))).toEqual([expected]);
  });

  it('day work without driving is no conflict', () => {
    expect(rulesIn([aSleepWindow()], worksAs('day'))).toEqual([]);
  });

  it('day work of somebody who passed over the question about driving asks, and stops activation', () => {
    const [link] = linksIn([aSleepWindow()], worksAs('day', null));
    expect(link?.finding.status).toBe('unknown');
    expect(link?.finding.message.en).toContain('drives or runs machines');
    expect(link && stopsActivation(linkViewOf(link))).toBe(true);
    expect(rulesIn([aSleepWindow()], worksAs('rotating', null))).toEqual(['COH-14 fires']);
  });

  it('work that nobody asked about is never read as harmless: it stops activation', () => {
    const [link] = linksIn([aSleepWindow()], aPerson());
    expect(link?.finding.status).toBe('unknown');
    expect(link && stopsActivation(linkViewOf(link))).toBe(true);
    const overruled = { findingId: null, overruledBecause: 'On leave for six weeks' };
    expect(link && stopsActivation(linkViewOf(link, overruled))).toBe(false);
  });
});

describe('medicines', () => {
  it('an opioid with a benzodiazepine is critical; a z-drug instead is not this rule', () => {
    const [link] = linksIn([aMedicine('opioid'), aMedicine('benzodiazepine')]);
    expect(link?.finding).toMatchObject({ severity: 'critical', status: 'fires' });
    expect(rulesIn([aMedicine('opioid'), aMedicine('z-drug')])).toEqual([]);
  });

  it('one that was only proposed can be left out, one that is taken only ends by its prescriber', () => {
    const [link] = linksIn([
      { ...aMedicine('opioid'), state: 'active' },
      aMedicine('benzodiazepine'),
    ]);
    const view = link && linkViewOf(link);
    expect(view?.resolutions.map(({ code }) => code)).toEqual([
      'tapered-opioid',
      'leave-out-benzodiazepine',
    ]);
  });

  it('a sleeping tablet when needed blurs the sleep window, on fixed nights it does not', () => {
    const tablet = aMedicine('z-drug', {
      medicine: { name: 'zopiclone', class: 'z-drug', prn: true, actsLong: false },
    });
    expect(rulesIn([tablet, aSleepWindow()])).toEqual(['COH-02 fires']);
    expect(rulesIn([aMedicine('z-drug'), aSleepWindow()])).toEqual([]);
  });

  it('a gabapentinoid 5 h 59 before CBT is a conflict, 6 h before it is not', () => {
    const cbt = anItem({
      kind: 'cbt-session',
      dose: { at: '15:00', minutes: 50, timesPerWeek: 1 },
    });
    expect(rulesIn([aMedicine('gabapentinoid', { at: '09:01' }), cbt])).toEqual(['COH-20 fires']);
    expect(rulesIn([aMedicine('gabapentinoid', { at: '09:00' }), cbt])).toEqual([]);
  });
});

describe('what cannot be judged yet', () => {
  it('says what is not known, also where the person’s day could only be guessed', () => {
    const walkSometime = aWalk(10, 3, { dose: { minutes: 10, timesPerWeek: 3 } });
    const links = linksIn([aNightSedative('22:00'), walkSometime]).map((link) => linkViewOf(link));
    const undecided = links.filter(({ effect }) => effect === 'gap');
    expect(undecided).not.toEqual([]);
    for (const { message } of undecided) {
      expect(message.en).toMatch(/^[^{?]+: cannot be judged yet\. Not known: [^{?]+\.$/);
    }
  });
});

describe('the burden of the whole plan (COH-43)', () => {
  it('one minute over the person’s own budget is too much, the budget itself is not', () => {
    expect(rulesIn([walk(601)])).toEqual(['COH-43 fires']);
    expect(rulesIn([walk(600)])).toEqual([]);
  });

  it('more than five tasks a day or two visits a week are too much whatever the budget', () => {
    expect(rulesIn([tasks(35)])).toEqual([]);
    expect(rulesIn([tasks(36)])).toEqual(['COH-43 fires']);
    expect(rulesIn([visit(2)])).toEqual([]);
    expect(rulesIn([visit(2), visit(0.25)])).toEqual(['COH-43 fires']);
  });

  it('what is not known is named to be filled in and never resolved by putting a part on hold', () => {
    const frame = { ...draft, weeklyMinutesBudget: null };
    const [unknown] = coherence([walk(30)], frame, worksAs('day')).links.map((link) =>
      linkViewOf(link),
    );
    expect(unknown).toMatchObject({
      effect: 'gap',
      missing: [{ name: 'plan.weeklyMinutesBudget' }],
      resolutions: [],
    });
    const [known] = linksIn([walk(601)]).map((link) => linkViewOf(link));
    expect(known).toMatchObject({ effect: 'conflict', missing: [], resolutions: [{}] });
  });

  it('a budget nobody asked for is asked for', () => {
    const { links } = coherence(
      [walk(30)],
      { ...draft, weeklyMinutesBudget: null },
      worksAs('day'),
    );
    expect(links[0]?.finding).toMatchObject({
      status: 'unknown',
      requests: [{ name: 'plan.weeklyMinutesBudget' }],
    });
  });
});

describe('owner and review day (COH-62)', () => {
  it('an active part without a review day is a gap in an active plan only', () => {
    const loose = aWalk(10, 3, { state: 'active', reviewDay: null });
    expect(rulesIn([loose], worksAs('day'), running)).toEqual(['COH-62 fires']);
    expect(rulesIn([loose], worksAs('day'), draft)).toEqual([]);
    const owned = aWalk(10, 3, { state: 'active' });
    expect(rulesIn([owned], worksAs('day'), running)).toEqual([]);
  });
});

describe('what helps what', () => {
  const calm = anItem({
    kind: 'relaxation',
    title: 'Breathing',
    dose: { minutes: 10, timesPerWeek: 7 },
  });

  it('relaxation taught before the first exposure step reinforces it, at the second step no more', () => {
    expect(rulesIn([calm, anExposureStep('15:00')])).toEqual(['COH-71 fires']);
    const second = anExposureStep('15:00', { dose: { minutes: 20, timesPerWeek: 3, level: 2 } });
    expect(rulesIn([calm, second])).toEqual([]);
  });

  it('a family walk within the quota reinforces it, a longer one does not', () => {
    expect(rulesIn([together(12), aWalk(12, 5)])).toEqual(['COH-73 fires']);
    expect(rulesIn([together(13), aWalk(12, 5)])).toEqual([]);
  });

  it('sleep work before the quota reinforces it, after it not; an unknown start says nothing', () => {
    expect(rulesIn([aSleepWindow(), aWalk(12, 5)])).toEqual(['COH-72 fires']);
    expect(rulesIn([{ ...aSleepWindow(), startDay: '2026-03-03' as never }, aWalk(12, 5)])).toEqual(
      [],
    );
    expect(rulesIn([{ ...aSleepWindow(), startDay: null }, aWalk(12, 5)])).toEqual([]);
  });
});

const someTime = fc.option(
  fc
    .integer({ min: 0, max: 47 })
    .map(
      (half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
    ),
  { nil: undefined },
);
const someState = fc.constantFrom<PlanItem['state']>('proposed', 'active', 'held', 'ended');
const somePart: fc.Arbitrary<PlanItem> = fc
  .tuple(fc.integer({ min: 0, max: 7 }), someTime, someState, fc.integer({ min: 1, max: 90 }))
  .map(([what, at, state, minutes]) => {
    const time = at === undefined ? {} : { at };
    const parts = [
      aNightSedative(at),
      anExposureStep(at),
      aSleepWindow(),
      aWalk(minutes, 5),
      aMedicine('opioid', time),
      aMedicine('gabapentinoid', time),
      anItem({ kind: 'family-action', dose: { minutes, timesPerWeek: 2 } }),
      anItem({ kind: 'visit', dose: { minutes, timesPerWeek: 1, inPerson: true } }),
    ];
    return { ...(parts[what] ?? aSleepWindow()), state };
  });
const somePlan = fc.array(somePart, { minLength: 1, maxLength: 9 });

describe('laws', () => {
  it('a recheck after one change says exactly what a full check says', () => {
    fc.assert(
      fc.property(somePlan, somePart, fc.nat(), fc.boolean(), (items, other, place, isNew) => {
        const person = worksAs('night-shift');
        const target = items[place % items.length];
        const changed = isNew || target === undefined ? other : { ...other, itemId: target.itemId };
        const after = recheck(coherence(items, running, person), changed);
        const again = coherence(after.items, running, person);
        expect(after.links.map(({ finding }) => finding)).toEqual(
          again.links.map(({ finding }) => finding),
        );
      }),
    );
  });

  it('the order of parts plays no role', () => {
    fc.assert(
      fc.property(somePlan, (items) => {
        expect(topics(items.toReversed())).toEqual(topics(items));
      }),
    );
  });

  it('a ready way out that moves, holds or ends a part removes the conflict it answers', () => {
    fc.assert(
      fc.property(somePlan, (items) => {
        for (const link of linksIn(items)) {
          if (link.rule.reach.of === 'plan') continue;
          for (const { changes } of linkViewOf(link).resolutions) {
            const after = linksIn(items.map((item) => applied(item, changes)));
            expect(after.map(({ finding }) => finding.topic)).not.toContain(link.finding.topic);
          }
        }
      }),
    );
  });

  it('every link can be computed again from nothing but its stored finding', () => {
    fc.assert(
      fc.property(somePlan, (items) => {
        for (const { finding } of linksIn(items, worksAs('rotating'))) {
          const stored = JSON.parse(JSON.stringify(finding)) as typeof finding;
          expect(replay(stored, coherenceRulebook).ok).toBe(true);
        }
      }),
    );
  });
});
