import { bostonSteroids, steroidMoodMg, titrationDays } from '#evidence';
import { anyOf, ask, daysBetween, type LocalDate, type Tri } from '#kernel';
import { atLeast, dayOfAsking, defineRule } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import type { Seen } from './in-view.ts';
import { kinds, namesOf, takesOne } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicinesAndParts } from './medicine-link.ts';
import { hasPart } from './part-line.ts';
import { dosedAt, medicinesIn, partsIn, waiting } from './ways-out.ts';

const { steroids, antidepressants } = kinds;
const window = { name: 'Sleep window', sorts: ['sleep-restriction'], startDay: null } as const;
const prednisone = (mg: number) =>
  medicineLine('prednisone', { dosePerAdmin: mg, unit: 'mg', perDay: 1, route: 'oral' });

/** mg a day as prednisone, of one medicine; null where its dose was not said. */
function prednisoneOf({ parts, daily }: Seen): number | null {
  const amounts = parts.flatMap(({ ingredient }, at) => {
    const factor = ingredient.marks.prednisone;
    const amount = daily[at] ?? null;
    if (factor === undefined) return [];
    return [amount !== null && 'mg' in amount ? amount.mg * factor : null];
  });
  if (amounts.length === 0 || amounts.includes(null)) return null;
  return amounts.reduce<number>((sum, mg) => sum + (mg ?? 0), 0);
}

const isBurst = (seen: Seen, high: number): Tri =>
  seen.line?.course === true || atLeast(prednisoneOf(seen), high);

function isTitrated({ line, started, changed }: Seen, today: LocalDate, days: number): Tri {
  if (line !== null && ['start', 'raise', 'switch'].includes(line.change ?? '')) return true;
  return ask(changed ?? started, (day) => daysBetween(day, today) <= days);
}

const rule = defineRule({
  id: 'COH-32',
  version: 1,
  title: { en: 'Steroid burst while sleep or mood treatment is adjusted' },
  needs: { ...medicinesAndParts, today: dayOfAsking },
  parameters: { high: steroidMoodMg, titration: titrationDays },
  checks: [
    {
      says: {
        en: 'A steroid is taken: {high} mg of prednisone a day or more (or as much of another), or a burst of days',
      },
      holds: (known, { high }) => takesOne(known, steroids, (seen) => isBurst(seen, high)),
    },
    {
      says: {
        en: 'Sleep is being restricted, or an antidepressant was started or changed in the last {titration} days',
      },
      holds: (known, { titration }) =>
        anyOf([
          hasPart(known.parts, 'sleep-restriction'),
          takesOne(known, antidepressants, (seen) => isTitrated(seen, known.today, titration)),
        ]),
    },
  ],
  proposes: {
    by: (known) => ({
      en: `Decide nothing about the sleep window or the antidepressant for 1 to 2 weeks; ${namesOf(known, steroids)} in the morning.`,
    }),
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber', 'psychology', 'rheumatology'],
  due: { days: 3 },
  tasks: [
    { code: 'pause-titration', within: { days: 1 } },
    { code: 'move-dose-to-morning', within: { days: 3 } },
  ],
  evidence: [bostonSteroids],
  examples: {
    met: { known: { listed: [prednisone(40)], planned: [], parts: [window] } },
    justNotMet: { known: { listed: [prednisone(39)], planned: [], parts: [window] } },
    unknown: { known: { listed: [medicineLine('prednisone')], planned: [], parts: [window] } },
  },
});

/** COH-32: what the steroid does looks like a failure of the other treatment. */
export const steroidBurst: LinkRule = medicineLink({
  rule,
  why: { en: 'Sleeplessness or high mood from the steroid looks like a treatment that fails.' },
  kinds: [steroids, antidepressants],
  sorts: ['sleep-restriction'],
  resolutions: (items) => [
    ...waiting(partsIn(items, 'sleep-restriction'), 'window', 'for 2 weeks'),
    ...dosedAt(medicinesIn(items, steroids), '08:00', 'morning-dose'),
  ],
});
