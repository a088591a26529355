import { item9Positive, ng222, suicideInPain } from '#evidence';
import { ask } from '#kernel';
import { item9Answer } from '#measures';
import { atLeast, defineRule } from '#reasoning';
import type { OwnMeans } from '../plan/means.ts';
import { ownMeans } from '../plan/means-facts.ts';

const within = { hours: 24 };

export const saf11 = defineRule({
  id: 'SAF-11',
  version: 1,
  title: { en: 'Own medicines that can kill in overdose' },
  needs: { answer: item9Answer, means: ownMeans },
  parameters: { positive: item9Positive },
  checks: [
    {
      says: {
        en: 'Item 9 (better off dead, or hurting oneself) was answered {positive} or more',
      },
      holds: (known, { positive }) => atLeast(known.answer, positive),
    },
    {
      says: {
        en: 'The person has, or may still have at home, an opioid, a tricyclic, venlafaxine, paracetamol, colchicine, hydroxychloroquine, lithium or insulin',
      },
      holds: ({ means }) => ask(means, ({ length }) => length > 0),
    },
  ],
  proposes: {
    by: ({ means }) => ({
      en: `${listed(means ?? [])} can kill in overdose. Agree with the person how to make their place safer: small supplies at a time, a locked box, leftovers back to the pharmacy; somebody they trust keeps them only if they consent.${
        hasOpioid(means) ? ' Offer naloxone for the home.' : ''
      } Nobody stops a medicine by this alone.`,
    }),
  },
  // As long as nobody knows which medicines are at home, it is a question and no finding.
  severity: { by: ({ means }) => (means === null ? 'warning' : 'critical') },
  owners: ['prescriber'],
  due: within,
  tasks: [
    { code: 'means-safety', within },
    { code: 'limit-supply', within },
    { code: 'lock-box', within },
    { code: 'offer-naloxone', within, when: ({ means }) => hasOpioid(means) },
  ],
  evidence: [ng222, suicideInPain],
  about: ({ means }) => namesIn(means ?? []),
  derive: ({ means }) => (means === null ? {} : { lethalMedicines: namesIn(means) }),
  examples: {
    met: {
      known: { answer: 1, means: [{ medicine: 'amitriptyline', kind: 'tricyclic' }] },
      severity: 'critical',
    },
    justNotMet: {
      known: { answer: 0, means: [{ medicine: 'amitriptyline', kind: 'tricyclic' }] },
    },
    unknown: { known: { answer: 1 }, severity: 'warning' },
  },
});

const hasOpioid = (means: readonly OwnMeans[] | null): boolean =>
  (means ?? []).some(({ kind }) => kind === 'opioid');

/** A combination may kill in two ways and is named once. */
const namesIn = (means: readonly OwnMeans[]): readonly string[] => [
  ...new Set(means.map(({ medicine }) => medicine)),
];

const saidOf = ({ medicine, stoppedOn }: OwnMeans): string =>
  stoppedOn === undefined ? medicine : `${medicine} (stopped ${stoppedOn}, perhaps still at home)`;

function listed(means: readonly OwnMeans[]): string {
  const names = [...new Set(means.map(saidOf))];
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
