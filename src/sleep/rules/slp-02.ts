import {
  isiBurden,
  isiCommunity,
  isiImportant,
  isiMorin,
  isiResponse,
  isiYang,
  mosSleepBurden,
  own,
} from '#evidence';
import { allOf } from '#kernel';
import { isiTotal, mosSleepIndex, sleepGatePositive } from '#measures';
import { atLeast, defineRule, holdsTrue, presenceOf } from '#reasoning';
import { isiAtStart, sleepDistress } from '../facts.ts';
import { isiAnswer, isiBand } from '../isi-band.ts';
import { byIsi, byMos } from '../readings.ts';

export const slp02 = defineRule({
  id: 'SLP-02',
  version: 2,
  title: { en: 'Insomnia severity' },
  needs: {
    isi: isiTotal,
    isiGiven: presenceOf(isiTotal),
    distress: sleepDistress,
    before: isiAtStart,
    mos: mosSleepIndex,
    gate: sleepGatePositive,
  },
  parameters: {
    cut: isiBurden,
    community: isiCommunity,
    response: isiResponse,
    important: isiImportant,
    mosCut: mosSleepBurden,
  },
  checks: [
    {
      says: { en: 'Insomnia that calls for treatment' },
      anyOf: [
        {
          says: { en: 'ISI is {cut} or more' },
          holds: (known, { cut }) => byIsi(known, atLeast(known.isi, cut)),
        },
        {
          says: { en: 'ISI is {community} or more, and the person suffers from it' },
          holds: (known, { community }) =>
            byIsi(known, allOf([atLeast(known.isi, community), holdsTrue(known.distress)])),
        },
        {
          says: {
            en: 'Without ISI: MOS sleep problems index is {mosCut} or more and the sleep gate is positive (a composite reading)',
          },
          holds: (known, { mosCut }) => byMos(known, mosCut),
        },
      ],
    },
  ],
  proposes: {
    by: ({ isi, mos }, { response, important }) => ({
      en:
        isi === null
          ? `MOS sleep problems index ${Math.round(mos ?? 0)}: offer CBT-I.`
          : `ISI ${isi}: offer CBT-I. A fall of ${response} counts as a response; ${important} is the smallest change that matters.`,
    }),
  },
  severity: 'advice',
  owners: ['psychology'],
  due: null,
  evidence: [isiMorin, isiYang, own],
  derive: ({ isi, before }, { response, important }) => {
    if (isi === null) return {};
    const change =
      before === null ? {} : { isiAnswer: isiAnswer(before - isi, { response, important }) };
    return { isiBand: isiBand(isi), ...change };
  },
  examples: {
    met: { known: { isi: 15 } },
    justNotMet: { known: { isi: 14, distress: false } },
    unknown: { known: { isi: 14 } },
  },
});
