import { defineInstrument } from '../define-instrument.ts';
import type { Formula } from '../formula.ts';
import type { Banding, Item } from '../instrument.ts';
import { das28Source } from './sources.ts';
import { en, missingRule, noCodes, shipped } from './wording.ts';

const value = (
  id: string,
  asks: string,
  number: { readonly max: number; readonly min?: number; readonly step: number | null },
  unit: string | null,
): Item => ({
  id: `das28_${id}`,
  concept: `das28.${id}`,
  text: en(asks),
  options: [],
  number: { min: 0, ...number, unit: unit === null ? null : en(unit) },
  loinc: null,
});

const joints = 28;
const highestEsr = 200;
const highestCrp = 500;
/** CRP is read to a tenth, which is how laboratories report it. */
const tenths = 10;

const items: readonly Item[] = [
  value('tender', 'Tender joints, of 28', { max: joints, step: 1 }, null),
  value('swollen', 'Swollen joints, of 28', { max: joints, step: 1 }, null),
  value('crp', 'C-reactive protein', { max: highestCrp, step: 1 / tenths }, 'mg/L'),
  value('esr', 'Erythrocyte sedimentation rate', { min: 1, max: highestEsr, step: 1 }, 'mm/h'),
  value('pga', "Patient's global assessment", { max: 100, step: null }, 'mm'),
];

/** A function of whole numbers as a table: the algebra knows no roots and logarithms. */
const tabled = (raw: Formula, last: number, of: (raw: number) => number): Formula => ({
  table: { rounded: raw, decimals: 0 },
  rows: Array.from({ length: last + 1 }, (_, at) => [at, of(at)] as const),
});
const one = (id: string): Formula => ({ sum: [`das28_${id}`], mayMiss: 0 });
const times = (linear: Formula, factor: number, plus = 0): Formula => ({
  linear,
  times: factor,
  plus,
});

const rootOf = (id: string): Formula => tabled(one(id), joints, Math.sqrt);
const shared = [
  times(rootOf('tender'), 0.56),
  times(rootOf('swollen'), 0.28),
  times(one('pga'), 0.014),
];

const states = (of: string, low: number, moderate: number, high: number): Banding => ({
  of,
  steps: [
    { from: 0, name: 'remission', label: en('remission') },
    { from: low, name: 'low', label: en('low activity') },
    { from: moderate, name: 'moderate', label: en('moderate activity') },
    { from: high, exclusive: true, name: 'high', label: en('high activity') },
  ],
});

export const das28 = defineInstrument({
  id: 'das28',
  version: 1,
  name: 'DAS28',
  title: en('Activity of rheumatoid arthritis'),
  instruction: null,
  items,
  keys: {
    tender28: 'das28_tender',
    swollen28: 'das28_swollen',
    crp_mg_l: 'das28_crp',
    esr: 'das28_esr',
    pga_mm: 'das28_pga',
  },
  scores: {
    das28_crp: {
      add: [
        ...shared,
        times(
          tabled(times(one('crp'), tenths), highestCrp * tenths, (raw) =>
            Math.log(raw / tenths + 1),
          ),
          0.36,
          0.96,
        ),
      ],
    },
    das28_esr: { add: [...shared, times(tabled(one('esr'), highestEsr, Math.log), 0.7)] },
  },
  main: { score: 'das28_crp', min: 0, max: 10 },
  better: 'lower',
  bands: {
    crp_state: states('das28_crp', 2.4, 2.9, 4.6),
    esr_state: states('das28_esr', 2.6, 3.2, 5.1),
  },
  alarms: [],
  missing: missingRule(
    'Each form needs its four values: both joint counts, the global one and CRP or ESR.',
  ),
  change: null,
  recallDays: 7,
  minutes: 3,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A', 'A published formula over examination and laboratory values; own words.'),
  inactive: null,
  evidence: [das28Source],
});
