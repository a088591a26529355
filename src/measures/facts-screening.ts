import {
  freshnessIsi,
  freshnessQuestionnaires,
  freshnessRmdq,
  type NumberParameter,
} from '#evidence';
import { defineFact, type FactType, type Json } from '#reasoning';
import type { Score } from './score.ts';

const score = (
  name: string,
  says: string,
  unit = 'points',
  freshFor: NumberParameter = freshnessQuestionnaires,
): FactType<number> => defineFact({ name: `score.${name}`, says: { en: says }, unit, freshFor });

export const auditCTotal = score('auditC', 'AUDIT-C');
export const ptsdScreenTotal = score('pcPtsd5', 'PC-PTSD-5');
/** Lasting: that something happened does not age. */
export const traumaExposure = defineFact<boolean>({
  name: 'trauma.exposure',
  says: { en: 'whether a very hard event was ever experienced' },
});
export const ortTotal = score('ort', 'ORT');
export const ortOudTotal = score('ortOud', 'ORT-OUD');
export const csiTotal = score('csi', 'CSI part A');
export const pcsRumination = score('pcsRumination', 'PCS rumination');
export const uwCapT = score('uwCap', 'UW-CAP (T-score)', 'T points');
export const pseqTotal = score('pseq', 'PSEQ');
export const fabqPhysicalTotal = score('fabqPhysical', 'FABQ physical activity');
export const widespreadPain = score('wpi', 'widespread pain index', 'areas');
export const symptomSeverity = score('sss', 'symptom severity scale');
export const painRegions = score('painRegions', 'regions of 5 with pain', 'regions');
export const mosSleepIndex = score('mosSleep', 'MOS sleep problems index', 'points', freshnessIsi);
export const noSasTotal = score('noSas', 'NoSAS');
export const stopBangScore = score('stopBang', 'STOP-Bang');
export const epworthScore = score('epworth', 'Epworth sleepiness');
export const tenderJoints = score('tenderJoints', 'tender joints of 28', 'joints', freshnessRmdq);
export const swollenJointCount = score(
  'swollenJoints28',
  'swollen joints of 28',
  'joints',
  freshnessRmdq,
);

type Charted = readonly (readonly [FactType<number> | FactType<boolean>, string])[];

/** Which score of which of these instruments is which fact. */
export const screeningCharted: Readonly<Record<string, Charted>> = {
  audit_c: [[auditCTotal, 'total']],
  pc_ptsd5: [[ptsdScreenTotal, 'total']],
  trauma_gate: [[traumaExposure, 'positive']],
  ort: [[ortTotal, 'total']],
  ort_oud: [[ortOudTotal, 'total']],
  csi: [[csiTotal, 'total']],
  uw_cap: [[uwCapT, 'T']],
  pseq: [[pseqTotal, 'total']],
  fabq: [[fabqPhysicalTotal, 'physical_activity']],
  wpi_sss: [
    [widespreadPain, 'wpi'],
    [symptomSeverity, 'sss'],
    [painRegions, 'regions'],
  ],
  acr_2016: [
    [widespreadPain, 'wpi'],
    [symptomSeverity, 'sss'],
  ],
  mos_sleep: [[mosSleepIndex, 'sleep_problems_index_ii']],
  nosas: [[noSasTotal, 'total']],
  stopbang: [[stopBangScore, 'total']],
  ess: [[epworthScore, 'total']],
};

/** The highest score of a substance, and the substances with one above 0. */
export const tapsHighest = score('taps2', 'TAPS-2, the highest score of a substance');
export const tapsSubstances = defineFact<readonly string[]>({
  name: 'score.taps2.substances',
  says: { en: 'substances with a TAPS-2 score above 0' },
  freshFor: freshnessQuestionnaires,
});

type Beside = readonly (readonly [name: string, key: string, value: Json])[];

/** What a score says beyond its figures. */
export function besideScore({ instrument, scores }: Score): Beside {
  if (instrument === 'pc_ptsd5') {
    // Its five questions are asked only after a yes to the gate.
    const { total } = scores;
    return typeof total === 'number' && total > 0 ? [[traumaExposure.name, 'exposure', true]] : [];
  }
  if (instrument !== 'taps2') return [];
  const given = Object.entries(scores);
  const points = given.map(([, value]) => (typeof value === 'number' ? value : null));
  const used = given.filter(([, value]) => typeof value === 'number' && value > 0);
  return [
    [tapsHighest.name, 'highest', highestOf(points)],
    [tapsSubstances.name, 'substances', used.map(([name]) => name)],
  ];
}

/** A substance nobody asked about leaves "nothing is used" open, but not what is used. */
function highestOf(points: readonly (number | null)[]): number | null {
  const highest = Math.max(0, ...points.map((value) => value ?? 0));
  return highest === 0 && points.includes(null) ? null : highest;
}
