import {
  knart,
  pclSource,
  ptsdScreenCut,
  ptsdScreenCutWomen,
  ptsdScreenSetting,
  step3Pcl5,
} from '#evidence';
import { ptsdScreenTotal, traumaExposure } from '#measures';
import { atLeast, defineRule, holdsTrue } from '#reasoning';
import { sex } from '../facts.ts';
import { reachesCutOf } from '../readings.ts';

export const scr02 = defineRule({
  id: 'SCR-02',
  version: 1,
  title: { en: 'Trauma screen positive' },
  needs: { exposure: traumaExposure, total: ptsdScreenTotal, sex },
  parameters: {
    cut: ptsdScreenCut,
    cutWomen: ptsdScreenCutWomen,
    setting: ptsdScreenSetting,
    pcl: step3Pcl5,
  },
  checks: [
    {
      says: { en: 'A very hard event was experienced' },
      holds: ({ exposure }) => holdsTrue(exposure),
    },
    {
      says: {
        en: 'PC-PTSD-5 is {cut} or more (women, and all in a setting that is to miss nobody: {cutWomen} or more)',
      },
      holds: ({ total, sex: known }, { cut, cutWomen, setting }) =>
        setting === 'sensitive'
          ? atLeast(total, cutWomen)
          : reachesCutOf(known, total, { men: cut, women: cutWomen }),
    },
  ],
  proposes: {
    en: 'Give PCL-5 (probable from {pcl}) and a trauma-informed assessment, grounding first. Exposure is never started from a screen.',
  },
  severity: 'advice',
  owners: ['psychology'],
  due: { days: 14 },
  tasks: [
    { code: 'pcl5', within: { days: 14 } },
    { code: 'trauma-informed-assessment', within: { days: 28 } },
  ],
  evidence: [pclSource, knart],
  contested: { en: 'A VA artefact uses 3 for all.' },
  examples: {
    met: { known: { exposure: true, total: 3, sex: 'F' } },
    justNotMet: { known: { exposure: true, total: 3, sex: 'M' } },
    unknown: { known: { exposure: true, total: 3 } },
  },
});
