import { agnoli, hhs2019, item9Positive, phqReliableChange } from '#evidence';
import { anyOf, type LocalDate, type Tri } from '#kernel';
import { benzodiazepineCut, opioidCut, type PlannedCut } from '#medication';
import { atLeast, dayOfAsking, defineRule, type Known } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { inView, type MedicineNeeds } from './in-view.ts';
import { isOf, kinds, listedNames } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { lineOf } from './lines-of-items.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import { moodRise, moods, safety, safetyPositive } from './readings.ts';
import { taperSteps } from './steps.ts';
import { taperPaused } from './taper-paused.ts';
import { medicinesIn } from './ways-out.ts';

const { tapered } = kinds;
const list = {
  listed: [medicineLine('oxycodone', { change: 'lower', changeOn: '2026-03-24' as LocalDate })],
  planned: [],
};
const readings = (before: number, now: number) => [
  { date: '2026-02-01' as LocalDate, value: before },
  { date: '2026-03-30' as LocalDate, value: now },
];

const taperNeeds = {
  ...medicines,
  opioid: opioidCut,
  benzodiazepine: benzodiazepineCut,
} as const;

/** A step of a taper that the plan holds, or that a file tells; a list that is not there may hold one. */
function isTapered(known: Known<typeof taperNeeds>): Tri {
  const cuts = [known.opioid, known.benzodiazepine].map(
    (cut: PlannedCut | null) => cut !== null && cut.share > 0,
  );
  return anyOf([...cuts, taperSteps(known).length > 0, mayBeTapered(known)]);
}

const mayBeTapered = (needs: MedicineNeeds): Tri =>
  inView(needs).taken.some((seen) => seen.line === null && isOf(seen, tapered) === 'unknown')
    ? 'unknown'
    : false;

const taperedNames = (known: Known<typeof taperNeeds>): string =>
  listedNames([
    ...taperSteps(known).map(({ name }) => name),
    ...[known.opioid, known.benzodiazepine].flatMap((cut) =>
      cut === null || cut.share === 0 ? [] : [cut.medicine],
    ),
  ]);

const rule = defineRule({
  id: 'COH-40',
  version: 1,
  title: { en: 'Taper in a crisis' },
  needs: { ...taperNeeds, ...safety, ...moods, today: dayOfAsking },
  parameters: { positive: item9Positive, rise: phqReliableChange },
  checks: [
    {
      says: { en: 'An opioid or a benzodiazepine is being lowered' },
      holds: (known) => isTapered(known),
    },
    {
      says: { en: 'The person may be in danger, or is much worse' },
      anyOf: [
        {
          says: { en: 'A suicide screen is positive (item 9, ASQ or C-SSRS)' },
          holds: (known, { positive }) => safetyPositive(known, positive),
        },
        {
          says: { en: 'PHQ-9 rose by {rise} or more' },
          holds: (known, { rise }) => atLeast(moodRise(known), rise),
        },
      ],
    },
  ],
  proposes: {
    by: (known) => ({
      en: `Pause the taper of ${taperedNames(known)}; do not go back up by itself. Contact this week.`,
    }),
  },
  severity: 'critical',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 0 },
  tasks: [
    { code: 'pause-taper', within: { days: 0 } },
    { code: 'same-week-contact', within: { days: 7 } },
  ],
  evidence: [agnoli, hhs2019],
  examples: {
    met: { known: { ...list, item9: 0, moods: readings(8, 13) } },
    justNotMet: { known: { ...list, item9: 0, moods: readings(8, 12) } },
    unknown: { known: { ...list, moods: readings(8, 12) } },
  },
});

/** COH-40: in a taper the risk of overdose and of a crisis is higher as it is. */
export const taperInCrisis: LinkRule = medicineLink({
  rule,
  why: { en: 'In a taper, overdose and crisis are more likely as it is.' },
  kinds: [tapered],
  resolutions: (items) =>
    taperPaused(medicinesIn(items, tapered).filter((item) => lineOf(item)?.change === 'lower')),
});
