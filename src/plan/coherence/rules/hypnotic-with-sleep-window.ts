import { own } from '#evidence';
import { isHypnotic } from '#medication';
import { defineRule, holdsTrue } from '#reasoning';
import { held } from '../change.ts';
import { bzdAsam } from '../citations.ts';
import { about, firstPart, namesOf, secondPart, takenWhenNeeded } from '../facts.ts';
import { isSleepWindow } from '../kinds.ts';
import type { LinkRule } from '../link-rule.ts';

const rule = defineRule({
  id: 'COH-02',
  version: 1,
  title: { en: 'Sleeping tablet when needed with sleep restriction' },
  needs: { first: firstPart, second: secondPart, prn: takenWhenNeeded },
  parameters: {},
  checks: [
    {
      says: { en: 'The sleeping tablet is taken only when needed' },
      holds: ({ prn }) => holdsTrue(prn),
    },
  ],
  proposes: {
    en: '{first} when needed hides how {second} works: fixed nights first, taper when the window has been stable for two weeks, and mark the nights in the diary.',
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber', 'psychology'],
  due: { days: 7 },
  evidence: [bzdAsam, own],
  examples: {
    met: { known: { first: 'Zopiclone', second: 'Sleep window', prn: true } },
    justNotMet: { known: { first: 'Zopiclone', second: 'Sleep window', prn: false } },
    unknown: { known: { first: 'Zopiclone', second: 'Sleep window' } },
  },
});

/** COH-02: a tablet on some nights blurs what the window is measured by. */
export const hypnoticWithSleepWindow: LinkRule = {
  rule,
  effect: 'conflict',
  why: { en: 'It hides sleep drive, and a rebound night looks like a failed window.' },
  reach: {
    of: 'pair',
    first: ({ dose }) => dose.medicine !== undefined && isHypnotic(dose.medicine),
    second: isSleepWindow,
    facts: (medicine, window) => [
      ...namesOf(medicine, window),
      about(medicine, takenWhenNeeded, medicine.dose.medicine?.prn),
    ],
  },
  resolutions: ([medicine, window]) =>
    medicine?.dose.medicine === undefined || window === undefined
      ? []
      : [
          {
            code: 'fixed-nights',
            words: { en: `${medicine.title} on fixed nights (the prescriber decides)` },
            changes: [
              {
                itemId: medicine.itemId,
                dose: { ...medicine.dose, medicine: { ...medicine.dose.medicine, prn: false } },
              },
            ],
          },
          {
            code: 'hold-window',
            words: { en: `Put ${window.title} on hold until the tablet is settled` },
            changes: [held(window)],
          },
        ],
};
