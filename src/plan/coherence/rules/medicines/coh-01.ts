import { benzodiazepineExposure, exposureDoseHours } from '#evidence';
import { defineRule, type Finding } from '#reasoning';
import { addHoursTo, hoursFrom, nextHalfHour } from '../../../clock.ts';
import type { PlanItem } from '../../../item.ts';
import { movedTo, usedIn } from '../../change.ts';
import type { LinkRule, Resolution } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { hasPart } from './part-line.ts';
import { leaving, medicinesIn, partsIn } from './ways-out.ts';

const calming = kinds.benzodiazepinesOrZDrugs;
const exposure = { name: 'Stairs', sorts: ['exposure'], startDay: null } as const;

const rule = defineRule({
  id: 'COH-01',
  version: 1,
  title: { en: 'Benzodiazepine or Z-drug with exposure' },
  needs: medicinesAndParts,
  parameters: { hours: exposureDoseHours },
  checks: [
    {
      says: { en: 'A benzodiazepine or Z-drug is taken, regularly or when needed' },
      holds: (known) => takes(known, calming),
    },
    {
      says: { en: 'Exposure is part of the plan' },
      holds: ({ parts }) => hasPart(parts, 'exposure'),
    },
  ],
  proposes: {
    by: (known, { hours }) => ({
      en: `${namesOf(known, calming)}: no dose when needed in the ${hours} hours before an exposure session, and talk about tapering. Exposure goes on.`,
    }),
  },
  severity: 'advice',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 14 },
  tasks: [{ code: 'start-taper-talk', within: { days: 14 } }],
  evidence: [benzodiazepineExposure],
  contested: { en: 'A systematic review found no definitive harm.' },
  examples: {
    met: { known: { listed: [medicineLine('lorazepam')], planned: [], parts: [exposure] } },
    justNotMet: { known: { listed: [medicineLine('sertraline')], planned: [], parts: [exposure] } },
    unknown: { known: { planned: [], parts: [exposure] } },
  },
});

/** COH-01: what is learnt under a calming tablet may not last without it. */
export const calmedExposure: LinkRule = medicineLink({
  rule,
  why: { en: 'What is learnt under the tablet may not last when it is stopped.' },
  kinds: [calming],
  sorts: ['exposure'],
  resolutions: (items, finding) => [
    ...laterSessions(items, finding),
    ...leaving(medicinesIn(items, calming), 'calming-medicine'),
  ],
});

/** Sessions that begin too soon after a dose, at the first clear time; exposure itself is never refused. */
function laterSessions(items: readonly PlanItem[], finding: Finding): readonly Resolution[] {
  const hours = usedIn(finding, exposureDoseHours);
  const doses = medicinesIn(items, calming).flatMap(({ dose }) => dose.at ?? []);
  const moves = partsIn(items, 'exposure').flatMap((session) => {
    const { at } = session.dose;
    const dose = at === undefined ? undefined : doses.find((time) => hoursFrom(time, at) < hours);
    return dose === undefined ? [] : [movedTo(session, nextHalfHour(addHoursTo(dose, hours)))];
  });
  if (moves.length === 0) return [];
  const words = { en: `Move exposure to ${hours} hours or more after the dose` };
  return [{ code: 'later-exposure', words, changes: moves }];
}
