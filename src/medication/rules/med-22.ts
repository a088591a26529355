import { cognitionDays, cognitionFall, fogRise, labels, own } from '#evidence';
import { allOf, anyOf, type LocalDate, type Tri } from '#kernel';
import { atLeast, dayOfAsking, defineRule, type Reading, seriesOf } from '#reasoning';
import { type Change, changesWithin } from '../changes.ts';
import { cognitionT, diaryFog, medicineChanges } from '../facts.ts';
import { listed, riseAfter } from '../readings.ts';

/** Enough for a reading from before the medicine. */
const lookBackDays = 183;
/** A week of diary days before and after, so that one foggy day is not a change. */
const diaryDays = 7;

type Seen = {
  readonly changes: readonly Change[] | null;
  readonly cognition: readonly Reading<number>[] | null;
  readonly fog: readonly Reading<number>[] | null;
  readonly today: LocalDate;
};
type Settings = { readonly fall: number; readonly rise: number; readonly within: number };

const suspects = ({ changes, today }: Seen, { within }: Settings) =>
  changesWithin(changes, {
    group: 'cnsActive',
    kinds: ['start', 'increase', 'change'],
    today,
    withinDays: within,
  });

function slowedUnder({ on }: Change, seen: Seen, settings: Settings): Tri {
  if (on === null) return 'unknown';
  const about = { from: on, withinDays: settings.within, today: seen.today };
  const cognition = riseAfter({ ...about, readings: seen.cognition });
  const fog = riseAfter({ ...about, readings: seen.fog }, diaryDays);
  // Either may be missing: people have the questionnaire or the diary, rarely both.
  const asked = [
    ...(cognition === null ? [] : [atLeast(-cognition, settings.fall)]),
    ...(fog === null ? [] : [atLeast(fog, settings.rise)]),
  ];
  return asked.length === 0 ? 'unknown' : anyOf(asked);
}

function verdictOf(seen: Seen, settings: Settings): Tri {
  const found = suspects(seen, settings);
  if (found === null) return 'unknown';
  return anyOf(
    found.map(([change, recent]) =>
      recent === false ? false : allOf([recent, slowedUnder(change, seen, settings)]),
    ),
  );
}

const start = (on: string): Change => ({
  medicine: 'pregabalin',
  kind: 'start',
  groups: ['cnsActive'],
  maybe: [],
  on: on as LocalDate,
  notAfter: null,
});
const reading = (date: string, value: number) => ({ date: date as LocalDate, value });

export const med22 = defineRule({
  id: 'MED-22',
  version: 1,
  title: { en: 'Thinking slowed after a medicine acting on the brain' },
  needs: {
    changes: medicineChanges,
    cognition: seriesOf(cognitionT, lookBackDays),
    fog: seriesOf(diaryFog, lookBackDays),
    today: dayOfAsking,
  },
  parameters: { fall: cognitionFall, rise: fogRise, within: cognitionDays },
  checks: [
    {
      says: {
        en: 'PROMIS cognition fell by {fall} T points or more, or fog in the diary rose by {rise} or more, within {within} days after a medicine acting on the brain was started or changed',
      },
      holds: (known, settings) => verdictOf(known, settings),
    },
  ],
  proposes: {
    by: (known, settings) => {
      const found = (suspects(known, settings) ?? []).filter(([, recent]) => recent === true);
      return {
        en: `Review dose and time of day of ${listed([...new Set(found.map(([{ medicine }]) => medicine))])}, and move sessions to clearer hours.`,
      };
    },
  },
  severity: 'advice',
  owners: ['prescriber'],
  due: { days: 14 },
  evidence: [labels, own],
  examples: {
    met: {
      known: {
        changes: [start('2026-03-10')],
        cognition: [reading('2026-03-01', 50), reading('2026-03-25', 45)],
      },
    },
    justNotMet: {
      known: {
        changes: [start('2026-03-10')],
        cognition: [reading('2026-03-01', 50), reading('2026-03-25', 45.1)],
      },
    },
    unknown: { known: { changes: [start('2026-03-10')], cognition: [reading('2026-03-25', 40)] } },
  },
});
