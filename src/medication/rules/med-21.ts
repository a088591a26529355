import {
  bostonSteroids,
  fdaAntiepileptics,
  hydroxychloroquineMood,
  moodSignalDays,
  moodSignalYoungAge,
  phqReliableChange,
  scherrer,
} from '#evidence';
import { allOf, anyOf, type LocalDate, type Tri } from '#kernel';
import { item9Answer, phqTotal } from '#measures';
import { atLeast, atMost, dayOfAsking, defineRule, type Reading, seriesOf } from '#reasoning';
import { type Change, changesWithin } from '../changes.ts';
import { medicineChanges, personAge } from '../facts.ts';
import { listed, riseAfter } from '../readings.ts';

/** Half a year: a reading from before the medicine, and those under it. */
const lookBackDays = 183;

type Seen = {
  readonly changes: readonly Change[] | null;
  readonly phq: readonly Reading<number>[] | null;
  readonly item9: readonly Reading<number>[] | null;
  readonly age: number | null;
  readonly today: LocalDate;
};
type Settings = { readonly within: number; readonly rise: number; readonly young: number };

/** Changes of medicines with a mood signal; an antidepressant has one in young people. */
function suspects({ changes, age, today }: Seen, { within, young }: Settings) {
  const asked = { kinds: ['start', 'increase'], today, withinDays: within } as const;
  const signalled = changesWithin(changes, { ...asked, group: 'moodSignal' });
  const antidepressants = changesWithin(changes, { ...asked, group: 'antidepressants' });
  if (signalled === null || antidepressants === null) return null;
  return [
    ...signalled,
    ...antidepressants.map(
      ([change, recent]) => [change, allOf([recent, atMost(age, young)])] as const,
    ),
  ];
}

function moodFellUnder({ on }: Change, seen: Seen, { within, rise }: Settings): Tri {
  if (on === null) return 'unknown';
  const { today } = seen;
  const phqRise = riseAfter({ readings: seen.phq, from: on, withinDays: within, today });
  const ninth = (seen.item9 ?? [])
    .filter(({ date }) => (date ?? today) > on)
    .map(({ value }) => value);
  const thoughts = ninth.length === 0 ? 'unknown' : ninth.some((answer) => answer > 0);
  return anyOf([atLeast(phqRise, rise), thoughts]);
}

function verdictOf(seen: Seen, settings: Settings): Tri {
  const found = suspects(seen, settings);
  if (found === null) return 'unknown';
  return anyOf(
    found.map(([change, recent]) =>
      recent === false ? false : allOf([recent, moodFellUnder(change, seen, settings)]),
    ),
  );
}

const start = (on: string): Change => ({
  medicine: 'gabapentin',
  kind: 'start',
  groups: ['moodSignal'],
  maybe: [],
  on: on as LocalDate,
  notAfter: null,
});
const reading = (date: string, value: number) => ({ date: date as LocalDate, value });

export const med21 = defineRule({
  id: 'MED-21',
  version: 1,
  title: { en: 'Mood fell after a medicine that can do that' },
  needs: {
    changes: medicineChanges,
    phq: seriesOf(phqTotal, lookBackDays),
    item9: seriesOf(item9Answer, lookBackDays),
    age: personAge,
    today: dayOfAsking,
  },
  parameters: { within: moodSignalDays, rise: phqReliableChange, young: moodSignalYoungAge },
  checks: [
    {
      says: {
        en: 'PHQ-9 rose by {rise} or more, or thoughts of suicide came up, within {within} days after a gabapentinoid, hydroxychloroquine, apremilast, steroid, opioid, isotretinoin, varenicline or (up to {young} years) antidepressant was started or raised',
      },
      holds: (known, settings) => verdictOf(known, settings),
    },
  ],
  proposes: {
    by: (known, settings) => {
      const found = (suspects(known, settings) ?? []).filter(([, recent]) => recent === true);
      return {
        en: `Ask first whether ${listed([...new Set(found.map(([{ medicine }]) => medicine))])} is the cause, before another medicine for mood is added.`,
      };
    },
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 3 },
  evidence: [fdaAntiepileptics, hydroxychloroquineMood, bostonSteroids, scherrer],
  examples: {
    met: {
      known: {
        changes: [start('2026-03-01')],
        phq: [reading('2026-02-20', 8), reading('2026-03-20', 13)],
        item9: [reading('2026-03-20', 0)],
      },
    },
    justNotMet: {
      known: {
        changes: [start('2026-03-01')],
        phq: [reading('2026-02-20', 8), reading('2026-03-20', 12)],
        item9: [reading('2026-03-20', 0)],
      },
    },
    unknown: {
      known: {
        changes: [start('2026-03-01')],
        phq: [reading('2026-03-20', 13)],
        item9: [reading('2026-03-20', 0)],
      },
    },
  },
});
