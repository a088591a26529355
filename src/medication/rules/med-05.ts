import {
  opioidCds,
  opioidFirstReviewDays,
  opioidReviewDays,
  pdmpDays,
  urineTestDays,
} from '#evidence';
import { allOf, anyOf, ask, type LocalDate, not, type Tri } from '#kernel';
import { dayOfAsking, defineRule } from '#reasoning';
import { type Change, changesWithin } from '../changes.ts';
import {
  groupFacts,
  medicineChanges,
  opioidReviewedOn,
  pdmpLookedOn,
  urineTestedOn,
} from '../facts.ts';
import { isOverdue, isTaken } from '../readings.ts';

/** A start or an increase that nobody has looked at since, until the regular review takes over. */
function awaitsFirstReview(
  changes: readonly Change[] | null,
  reviewed: LocalDate | null,
  { today, withinDays }: { readonly today: LocalDate; readonly withinDays: number },
): Tri {
  const found = changesWithin(changes, {
    group: 'opioids',
    kinds: ['start', 'increase'],
    today,
    withinDays,
  });
  if (found === null) return 'unknown';
  return anyOf(
    found.map(([{ on }, recent]) =>
      allOf([recent, not(ask(reviewed, (day) => on !== null && day > on))]),
    ),
  );
}

const change = (on: string | null): Change => ({
  medicine: 'oxycodone',
  kind: 'start',
  groups: ['opioids'],
  maybe: [],
  on: on as LocalDate | null,
  notAfter: null,
});
const day = (text: string) => text as LocalDate;

export const med05 = defineRule({
  id: 'MED-05',
  version: 2,
  title: { en: 'Review of benefit and risk of an opioid is due' },
  needs: {
    opioids: groupFacts.opioids,
    changes: medicineChanges,
    reviewed: opioidReviewedOn,
    today: dayOfAsking,
  },
  parameters: { first: opioidFirstReviewDays, every: opioidReviewDays },
  checks: [
    { says: { en: 'An opioid is taken' }, holds: ({ opioids }) => isTaken(opioids) },
    {
      says: { en: 'A review is due' },
      anyOf: [
        {
          says: {
            en: 'Started or increased in the last {every} days, and not reviewed since (within {first} days)',
          },
          holds: ({ changes, reviewed, today }, { every }) =>
            awaitsFirstReview(changes, reviewed, { today, withinDays: every }),
        },
        {
          says: { en: 'The last review was more than {every} days ago' },
          holds: ({ reviewed, today }, { every }) => isOverdue(reviewed, today, every),
        },
      ],
    },
  ],
  proposes: {
    en: 'Review with the person what the opioid does for pain and daily life, what it costs them, and how to go on.',
  },
  severity: 'warning',
  owners: ['prescriber'],
  due: { days: 'first' },
  tasks: [{ code: 'opioid-benefit-risk-review', within: { days: 'first' } }],
  evidence: [opioidCds],
  examples: {
    met: {
      known: {
        opioids: ['oxycodone'],
        changes: [change('2025-01-01')],
        reviewed: day('2025-12-30'),
      },
    },
    justNotMet: {
      known: {
        opioids: ['oxycodone'],
        changes: [change('2025-01-01')],
        reviewed: day('2025-12-31'),
      },
    },
    unknown: { known: { opioids: ['oxycodone'], changes: [change('2025-01-01')] } },
  },
});

/** The same review in the United States: what the state’s programme and a urine test say. */
export const med05a = defineRule({
  id: 'MED-05a',
  version: 1,
  title: { en: 'Prescription monitoring and urine test are due' },
  needs: {
    opioids: groupFacts.opioids,
    pdmp: pdmpLookedOn,
    urineTest: urineTestedOn,
    today: dayOfAsking,
  },
  parameters: { pdmpEvery: pdmpDays, urineEvery: urineTestDays },
  checks: [
    { says: { en: 'An opioid is taken' }, holds: ({ opioids }) => isTaken(opioids) },
    {
      says: { en: 'One of the two is due' },
      anyOf: [
        {
          says: {
            en: 'The prescription monitoring programme was last looked at more than {pdmpEvery} days ago',
          },
          holds: ({ pdmp, today }, { pdmpEvery }) => isOverdue(pdmp, today, pdmpEvery),
        },
        {
          says: { en: 'The last urine drug test was more than {urineEvery} days ago' },
          holds: ({ urineTest, today }, { urineEvery }) => isOverdue(urineTest, today, urineEvery),
        },
      ],
    },
  ],
  proposes: {
    en: 'Look at the prescription monitoring programme, and talk with the person about a urine test.',
  },
  severity: 'advice',
  owners: ['prescriber'],
  due: { days: 14 },
  appliesIn: ['US'],
  evidence: [opioidCds],
  examples: {
    met: {
      known: { opioids: ['oxycodone'], pdmp: day('2025-12-30'), urineTest: day('2026-03-01') },
    },
    justNotMet: {
      known: { opioids: ['oxycodone'], pdmp: day('2025-12-31'), urineTest: day('2025-03-31') },
    },
    unknown: { known: { opioids: ['oxycodone'], pdmp: day('2026-03-01') } },
  },
});
