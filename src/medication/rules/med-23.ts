import { medicineStartDays, ng193 } from '#evidence';
import type { LocalDate } from '#kernel';
import { dayOfAsking, defineRule, holdsTrue } from '#reasoning';
import { type Change, changedWithin, changesWithin } from '../changes.ts';
import { conditionFacts, medicineChanges } from '../facts.ts';
import { listed } from '../readings.ts';

type Seen = { readonly changes: readonly Change[] | null; readonly today: LocalDate };

const asked = ({ today }: Seen, withinDays: number) =>
  ({
    group: 'notStartedInPrimaryPain',
    kinds: ['start'],
    today,
    withinDays,
    planned: true,
  }) as const;

const start = (on: string | null): Change => ({
  medicine: 'gabapentin',
  kind: 'start',
  groups: ['notStartedInPrimaryPain'],
  maybe: [],
  on: on as LocalDate | null,
  notAfter: null,
});

export const med23 = defineRule({
  id: 'MED-23',
  version: 1,
  title: { en: 'A medicine that is not started in chronic primary pain (UK)' },
  needs: { pain: conditionFacts.chronicPrimaryPain, changes: medicineChanges, today: dayOfAsking },
  parameters: { within: medicineStartDays },
  checks: [
    { says: { en: 'Chronic primary pain' }, holds: ({ pain }) => holdsTrue(pain) },
    {
      says: {
        en: 'An opioid, gabapentinoid, NSAID, paracetamol, benzodiazepine, antipsychotic, ketamine or local anaesthetic is to be started, or was in the last {within} days',
      },
      holds: (known, { within }) => changedWithin(known.changes, asked(known, within)),
    },
  ],
  proposes: {
    by: (known, { within }) => {
      const found = changesWithin(known.changes, asked(known, within)) ?? [];
      const names = found.filter(([, sure]) => sure === true).map(([{ medicine }]) => medicine);
      return {
        en: `Do not start ${listed(names)} for this pain. Consider amitriptyline, citalopram, duloxetine, fluoxetine, paroxetine or sertraline (18 years or older, off label).`,
      };
    },
  },
  severity: 'critical',
  owners: ['prescriber'],
  due: { days: 1 },
  appliesIn: ['GB'],
  evidence: [ng193],
  contested: {
    en: 'In the US, pregabalin, duloxetine and milnacipran are labelled for fibromyalgia.',
  },
  examples: {
    met: { known: { pain: true, changes: [start('2026-03-03')] } },
    justNotMet: { known: { pain: true, changes: [start('2026-03-02')] } },
    unknown: { known: { pain: true, changes: [start(null)] } },
  },
});
