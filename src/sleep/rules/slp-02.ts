import { isiBurden, isiCommunity, isiImportant, isiMorin, isiResponse, isiYang } from '#evidence';
import { allOf } from '#kernel';
import { isiTotal } from '#measures';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import { isiAtStart, sleepDistress } from '../facts.ts';
import { isiAnswer, isiBand } from '../isi-band.ts';

export const slp02 = defineRule({
  id: 'SLP-02',
  version: 1,
  title: { en: 'Insomnia severity' },
  needs: { isi: isiTotal, distress: sleepDistress, before: isiAtStart },
  parameters: {
    cut: isiBurden,
    community: isiCommunity,
    response: isiResponse,
    important: isiImportant,
  },
  checks: [
    {
      says: { en: 'Insomnia that calls for treatment' },
      anyOf: [
        { says: { en: 'ISI is {cut} or more' }, holds: ({ isi }, { cut }) => atLeast(isi, cut) },
        {
          says: { en: 'ISI is {community} or more, and the person suffers from it' },
          holds: ({ isi, distress }, { community }) =>
            allOf([atLeast(isi, community), holdsTrue(distress)]),
        },
      ],
    },
  ],
  proposes: {
    en: 'ISI {isi}: offer CBT-I. A fall of {response} counts as a response; {important} is the smallest change that matters.',
  },
  severity: 'advice',
  owners: ['psychology'],
  due: null,
  evidence: [isiMorin, isiYang],
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
