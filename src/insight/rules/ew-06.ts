import { adherenceDays, missedVisits, own, silentDays, usualAdherence } from '#evidence';
import { ask, type LocalDate } from '#kernel';
import { atLeast, dayOfAsking, defineRule, type Reading, seriesOf } from '#reasoning';
import { diaryFilledIn, visitsMissed } from '../facts.ts';
import { type Silence, type SilenceSettings, silenceOf } from '../silence.ts';

/** Longest look back: the widest habit window plus the widest silence. */
const lookBackDays = 84;

type Seen = { readonly entries: readonly Reading<true>[] | null; readonly today: LocalDate };

const silenceIn = ({ entries, today }: Seen, settings: SilenceSettings): Silence | null =>
  silenceOf(
    (entries ?? []).map(({ date }) => date ?? today),
    today,
    settings,
  );

/** Entries on so many days up to the given day of March 2026. */
const until = (lastDay: number, days: number): readonly Reading<true>[] =>
  Array.from({ length: days }, (_, at) => ({
    date: `2026-03-${String(lastDay - days + 1 + at).padStart(2, '0')}` as LocalDate,
    value: true,
  }));

export const ew06 = defineRule({
  id: 'EW-06',
  version: 1,
  title: { en: 'The person has gone quiet' },
  needs: {
    entries: seriesOf(diaryFilledIn, lookBackDays),
    missed: visitsMissed,
    today: dayOfAsking,
  },
  parameters: {
    silentDays,
    adherence: usualAdherence,
    adherenceDays,
    mostMissed: missedVisits,
  },
  checks: [
    {
      says: { en: 'Contact has broken off' },
      anyOf: [
        {
          says: {
            en: 'No diary for {silentDays} days, after {adherence%} of days or more had been filled in',
          },
          holds: (known, settings) => ask(silenceIn(known, settings), ({ silent }) => silent),
        },
        {
          says: { en: '{mostMissed} visits or more were missed in a row' },
          holds: ({ missed }, { mostMissed }) => atLeast(missed, mostMissed),
        },
      ],
    },
  ],
  proposes: { en: 'A person gets in touch; not another notification.' },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 3 },
  evidence: [own],
  derive: (known, settings) => {
    const found = silenceIn(known, settings);
    return found === null
      ? {}
      : { silentForDays: found.silentForDays, lastDiaryDay: found.lastDay };
  },
  examples: {
    met: { known: { entries: until(24, 20), missed: 0 } },
    justNotMet: { known: { entries: until(25, 20), missed: 1 } },
    unknown: { known: { missed: 1 } },
  },
});
