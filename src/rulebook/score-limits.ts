import type { Instant } from '#kernel';
import type { CaseFault, CaseScore } from './case/file.ts';

/** Lowest and highest score of the forms that rules read, by plain name. */
const limits: Readonly<Record<string, readonly [min: number, max: number]>> = {
  phq2: [0, 6],
  phq4: [0, 12],
  phq8: [0, 24],
  phq9: [0, 27],
  gad2: [0, 6],
  gad7: [0, 21],
  peg: [0, 10],
  bpiinterference: [0, 10],
  bpiseverity: [0, 10],
  isi: [0, 28],
  rmdq: [0, 24],
  rmdq24: [0, 24],
  pcl5: [0, 80],
  pcs: [0, 52],
  pcs13: [0, 52],
  tsk17: [17, 68],
  tsk11: [11, 44],
  ess: [0, 24],
  epworth: [0, 24],
  stopbang: [0, 8],
  nosas: [0, 17],
  auditc: [0, 12],
  pcptsd5: [0, 5],
  ort: [0, 26],
  ortoud: [0, 9],
  taps: [0, 4],
  taps2: [0, 4],
  mdq: [0, 13],
  csi: [0, 100],
  pseq: [0, 60],
  ieq: [0, 48],
  paindetect: [-1, 38],
  wpi: [0, 19],
  sss: [0, 12],
  fabqpa: [0, 24],
  fabqphysical: [0, 24],
  fabqphysicalactivity: [0, 24],
};

/** Forms by plain name whose score may also stand by itself. */
export const formNames: ReadonlySet<string> = new Set(Object.keys(limits));

/** "PHQ-9", "phq9" and "PHQ 9" are one name. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Values that cannot be: outside the form's own range, or dated after the moment of asking. */
export function scoreFaults(
  scores: ReadonlyMap<number, CaseScore>,
  asOf: Instant | null,
  path: string,
): readonly CaseFault[] {
  return [...scores].flatMap(([at, score]) => [
    ...rangeFault(score, `${path}/scores/${at}`),
    ...(asOf === null ? [] : futureFault(score, asOf, `${path}/scores/${at}`)),
  ]);
}

function rangeFault({ instr, value }: CaseScore, path: string): readonly CaseFault[] {
  const name = plainName(instr);
  const range = Object.hasOwn(limits, name) ? limits[name] : undefined;
  if (range === undefined || value === null || value === undefined) return [];
  const [min, max] = range;
  if (value >= min && value <= max) return [];
  const message = `${instr} lies between ${min} and ${max}, not ${value}.`;
  return [{ path: `${path}/value`, code: 'out-of-range', message }];
}

function futureFault({ date }: CaseScore, asOf: Instant, path: string): readonly CaseFault[] {
  if (date === null || date === undefined || date <= asOf.slice(0, 10)) return [];
  const message = `${date} is after ${asOf.slice(0, 10)}, the day of asking.`;
  return [{ path: `${path}/date`, code: 'in-the-future', message }];
}
