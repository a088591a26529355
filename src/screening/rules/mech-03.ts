import { csiRaised, csiSeverity, csiValidity } from '#evidence';
import { csiTotal } from '#measures';
import { atLeast, defineRule } from '#reasoning';
import { csiBand } from '../readings.ts';

export const mech03 = defineRule({
  id: 'MECH-03',
  version: 1,
  title: { en: 'Many complaints of sensitivity' },
  needs: { csi: csiTotal },
  parameters: { cut: csiRaised },
  checks: [
    { says: { en: 'CSI part A is {cut} or more' }, holds: ({ csi }, { cut }) => atLeast(csi, cut) },
  ],
  proposes: {
    en: 'No diagnosis. Examine for evoked hypersensitivity (MECH-02), ask about mood and sleep, teach how pain works.',
  },
  severity: 'info',
  owners: ['pt'],
  due: null,
  tasks: [
    { code: 'nociplastic-exam', within: { days: 28 } },
    { code: 'mood-and-sleep-screen', within: { days: 28 } },
    { code: 'pain-neuroscience-education', within: { days: 28 } },
  ],
  evidence: [csiSeverity, csiValidity],
  contested: { en: 'CSI shows distress as much as sensitisation.' },
  derive: ({ csi }) => (csi === null ? {} : { csiBand: csiBand(csi) }),
  examples: {
    met: { known: { csi: 40 } },
    justNotMet: { known: { csi: 39 } },
    unknown: { known: {} },
  },
});
