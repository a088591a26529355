import { ng206 } from '#evidence';
import { defineRule, holdsTrue } from '#reasoning';
import { meCfs, postExertionalMalaise } from '../facts.ts';

export const act09 = defineRule({
  id: 'ACT-09',
  version: 1,
  title: { en: 'No fixed increments: worse after effort' },
  needs: { malaise: postExertionalMalaise, meCfs },
  parameters: {},
  checks: [
    {
      says: { en: 'Effort makes the person worse' },
      anyOf: [
        { says: { en: 'Post-exertional malaise' }, holds: ({ malaise }) => holdsTrue(malaise) },
        { says: { en: 'ME/CFS' }, holds: (known) => holdsTrue(known.meCfs) },
      ],
    },
  ],
  proposes: {
    en: 'Do not raise activity by fixed increments; plan within the energy the person has.',
  },
  severity: 'critical',
  owners: ['pt'],
  due: null,
  evidence: [ng206],
  examples: {
    met: { known: { malaise: true } },
    justNotMet: { known: { malaise: false, meCfs: false } },
    unknown: { known: { meCfs: false } },
  },
});
