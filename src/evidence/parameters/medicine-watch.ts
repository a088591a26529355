import {
  acbScales,
  bostonSteroids,
  bsr2017,
  fdaAntiepileptics,
  fdaCitalopram,
  lowe,
  ng222,
  own,
} from '../citations.ts';
import { defineChoice, defineParameter } from '../parameter.ts';

const site = ['country', 'site'] as const;

export const citalopramOlderAge = defineParameter({
  id: 'citalopram.olderAge',
  default: 60,
  unit: 'years',
  limits: { min: 60, max: 65 },
  whole: true,
  scopes: ['country'],
  source: fdaCitalopram,
  says: { en: 'Age above which the lower dose of citalopram holds (65 in the UK)' },
});
export const qtMedicines = defineParameter({
  id: 'qt.medicines',
  default: 2,
  unit: 'medicines',
  limits: { min: 2, max: 3 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Medicines that lengthen QT from which an ECG is proposed' },
});
export const doseChangeCheckDays = defineParameter({
  id: 'doseChange.checkDays',
  default: 7,
  unit: 'days',
  limits: { min: 3, max: 7 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days after a start or change by which the person is asked in the app' },
});
export const doseChangeContactDays = defineParameter({
  id: 'doseChange.contactDays',
  default: 14,
  unit: 'days',
  limits: { min: 7, max: 14 },
  whole: true,
  scopes: site,
  source: ng222,
  says: { en: 'Days after a start or change by which somebody gets in touch' },
});
export const steroidMoodMg = defineParameter({
  id: 'steroid.moodMg',
  default: 40,
  unit: 'mg prednisone a day',
  limits: { min: 20, max: 80 },
  scopes: site,
  source: bostonSteroids,
  says: { en: 'Prednisone a day from which mood and sleep are watched' },
});
export const phqReliableChange = defineParameter({
  id: 'phq.reliableChange',
  default: 5,
  unit: 'points',
  limits: { min: 4, max: 7 },
  whole: true,
  scopes: ['country', 'site'],
  source: lowe,
  says: { en: 'Change of PHQ-9 that is more than chance' },
});
export const moodSignalDays = defineParameter({
  id: 'moodSignal.days',
  default: 56,
  unit: 'days',
  limits: { min: 28, max: 84 },
  whole: true,
  scopes: site,
  source: fdaAntiepileptics,
  says: {
    en: 'Days after a start or increase in which a medicine is asked about first when mood falls',
  },
});
export const moodSignalYoungAge = defineParameter({
  id: 'moodSignal.youngAge',
  default: 25,
  unit: 'years',
  limits: { min: 24, max: 30 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Age up to which an antidepressant itself may bring thoughts of suicide' },
});
export const cognitionFall = defineParameter({
  id: 'cognition.fall',
  default: 5,
  unit: 'T points',
  limits: { min: 3, max: 10 },
  scopes: site,
  source: own,
  says: { en: 'Fall in PROMIS cognition that counts as a new complaint' },
});
export const fogRise = defineParameter({
  id: 'cognition.fogRise',
  default: 2,
  unit: 'points',
  limits: { min: 1, max: 5 },
  scopes: site,
  source: own,
  says: { en: 'Rise of fog in the diary (0-10) that counts as a new complaint' },
});
export const cognitionDays = defineParameter({
  id: 'cognition.days',
  default: 28,
  unit: 'days',
  limits: { min: 14, max: 56 },
  whole: true,
  scopes: site,
  source: own,
  says: {
    en: 'Days after a start or change in which a medicine is asked about when thinking slows',
  },
});
export const medicineStartDays = defineParameter({
  id: 'medicines.startDays',
  default: 28,
  unit: 'days',
  limits: { min: 7, max: 90 },
  whole: true,
  scopes: site,
  source: own,
  says: { en: 'Days for which a medicine counts as newly started' },
});
export const methotrexatePerWeek = defineParameter({
  id: 'methotrexate.perWeek',
  default: 1,
  unit: 'times a week',
  limits: { min: 1, max: 1 },
  whole: true,
  scopes: [],
  source: bsr2017,
  says: { en: 'How often a week methotrexate is taken for joints and skin' },
});
export const freshnessEgfr = defineParameter({
  id: 'freshness.egfr',
  default: 365,
  unit: 'days',
  limits: { min: 30, max: 365 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which an eGFR speaks for today' },
});
export const freshnessBloods = defineParameter({
  id: 'freshness.bloods',
  default: 91,
  unit: 'days',
  limits: { min: 14, max: 182 },
  whole: true,
  scopes: ['site'],
  source: own,
  says: { en: 'Days for which a blood count or liver value speaks for today' },
});
/** One named scale per site. The majority of published scales is a stop-gap, and is called that. */
export const anticholinergicScale = defineChoice({
  id: 'anticholinergic.scale',
  default: 'majority of published scales (stop-gap)',
  choices: ['majority of published scales (stop-gap)'],
  scopes: ['site'],
  source: acbScales,
  says: { en: 'Anticholinergic scale of the site' },
});
export const anticholinergicLimit = defineParameter({
  id: 'anticholinergic.limit',
  default: 3,
  unit: 'points',
  limits: { min: 1, max: 6 },
  whole: true,
  scopes: site,
  source: acbScales,
  says: { en: 'Anticholinergic burden from which memory and falls are looked at' },
});
