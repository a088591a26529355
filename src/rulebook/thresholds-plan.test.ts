import { describe } from 'vitest';
import {
  conditions,
  holds,
  med,
  plan,
  scores,
  takes,
} from '../../tests/support/coherence-cases.ts';

const graded = { type: 'graded-activity', discipline: 'PT', region: 'lumbar' };

describe('restricting sleep in a plan is ruled out', () => {
  const srt = plan({ type: 'SRT', discipline: 'psychology' });
  const awake = {
    ...srt,
    ...conditions('knee-pain'),
    ...scores({ instr: 'ESS', value: 15 }, { instr: 'PHQ-9', value: 5, item9: 0 }),
    patient: {
      suicidalIntent: false,
      suicideAttemptDaysAgo: 400,
      occupation: 'teacher',
    },
  };
  const tired = (value: number) => ({ ...awake, ...scores({ instr: 'ESS', value }) });
  const person = (more: object) => ({ ...awake, patient: { ...awake.patient, ...more } });
  holds([
    ['COH-15', 'not for a teacher with a sore knee', awake, 'not-met'],
    ['COH-15', 'in bipolar disorder', { ...awake, ...conditions('bipolar-disorder') }, 'fires'],
    ['COH-15', 'in psychosis', { ...awake, ...conditions('psychosis') }, 'fires'],
    ['COH-15', 'in epilepsy', { ...awake, ...conditions('epilepsy') }, 'fires'],
    ['COH-15', 'in pregnancy', { ...awake, ...conditions('pregnancy') }, 'fires'],
    ['COH-15', 'in dementia', { ...awake, ...conditions('dementia') }, 'fires'],
    ['COH-15', 'in sleep apnoea', { ...awake, ...conditions('sleep-apnoea') }, 'fires'],
    ['COH-15', 'not in treated apnoea', { ...awake, ...conditions('apnoea-cpap') }, 'not-met'],
    ['COH-15', 'where people walk in sleep', { ...awake, ...conditions('parasomnia') }, 'fires'],
    ['COH-15', 'where death is intended', person({ suicidalIntent: true }), 'fires'],
    ['COH-15', '59 days after an attempt', person({ suicideAttemptDaysAgo: 59 }), 'fires'],
    ['COH-15', '60 days after an attempt', person({ suicideAttemptDaysAgo: 60 }), 'not-met'],
    ['COH-15', 'for a bus driver', person({ occupation: 'bus driver' }), 'fires'],
    ['COH-15', 'with an Epworth score of 16', tired(16), 'fires'],
    ['COH-15', 'not with one of 15', tired(15), 'not-met'],
  ]);
});

describe('a sedating dose and the session after it', () => {
  const dose = (taken: string, begins: string) =>
    takes([med('diazepam', { time: taken })], plan({ type: 'PT', time: begins }));
  holds([
    ['COH-21', 'the night begins at 18:00', dose('18:00', '20:00'), 'fires'],
    ['COH-21', 'not at 17:59', dose('17:59', '20:00'), 'not-met'],
    ['COH-21', 'at 18:59 it is night', dose('18:59', '20:00'), 'fires'],
    ['COH-21', 'at 05:59 it still is', dose('05:59', '08:00'), 'fires'],
    ['COH-21', 'it ends at 06:00', dose('06:00', '08:00'), 'not-met'],
    ['COH-21', 'at noon it is over', dose('12:00', '15:00'), 'not-met'],
    ['COH-21', '7 hours 59 minutes later', dose('23:01', '07:00'), 'fires'],
    ['COH-21', '8 hours later', dose('23:00', '07:00'), 'not-met'],
  ]);
});

describe('movement in the stiff part of the morning', () => {
  const stiff = (code: string, minutes: number, begins: string) => ({
    ...conditions(code),
    patient: { morningStiffnessMin: minutes, riseTime: '07:00' },
    ...plan({ type: 'rehab', time: begins }),
  });
  holds([
    ['COH-26', '59 minutes after getting up', stiff('RA', 30, '07:59'), 'fires'],
    ['COH-26', '60 minutes after', stiff('RA', 30, '08:00'), 'not-met'],
    ['COH-26', 'stiff for 29 minutes', stiff('RA', 29, '07:59'), 'not-met'],
    ['COH-26', 'stiff without arthritis', stiff('knee-pain', 30, '07:59'), 'not-met'],
  ]);
});

describe('bright light', () => {
  const light = (codes: readonly string[], ...names: readonly string[]) => ({
    ...conditions(...codes),
    meds: names.map((name) => med(name)),
    ...plan({ type: 'light-box' }),
  });
  holds([
    ['COH-53', 'in bipolar disorder', light(['bipolar-disorder']), 'fires'],
    ['COH-53', 'with a diseased retina', light(['retinopathy']), 'fires'],
    ['COH-53', 'in migraine', light(['migraine']), 'fires'],
    ['COH-53', 'with a medicine that makes sensitive', light([], 'doxycycline'), 'fires'],
    ['COH-53', 'with none of them', light(['knee-pain'], 'paracetamol'), 'not-met'],
  ]);
});

describe('load around an injection', () => {
  const apart = (from: string, until: string) =>
    plan({ type: 'injection', date: from }, { ...graded, startDate: until });
  const toTheHour = (time: string) =>
    plan(
      { type: 'injection', date: '2026-03-29', time: '09:00' },
      { ...graded, startDate: '2026-04-01', time },
    );
  holds([
    ['COH-55', '3 days before the load grows', apart('2026-03-29', '2026-04-01'), 'fires'],
    ['COH-55', '4 days before', apart('2026-03-28', '2026-04-01'), 'not-met'],
    ['COH-55', '3 days after', apart('2026-04-04', '2026-04-01'), 'fires'],
    ['COH-55', '72 hours before', toTheHour('09:00'), 'fires'],
    ['COH-55', '73 hours before', toTheHour('10:00'), 'not-met'],
    ['COH-55', 'on a day nobody named', plan({ type: 'injection' }, graded), 'unknown'],
  ]);
});

describe('a leaflet for somebody to whom reading is hard', () => {
  const leaflet = (readingLevel: number, literacy: string) => ({
    patient: { literacy, language: 'en', readingGrade: 12 },
    ...plan({ type: 'leaflet', language: 'en', readingLevel }),
  });
  holds([
    ['COH-46', 'of grade 7', leaflet(7, 'low'), 'fires'],
    ['COH-46', 'of grade 6', leaflet(6, 'low'), 'not-met'],
    ['COH-46', 'of grade 7 for who reads with ease', leaflet(7, 'good'), 'not-met'],
  ]);
});

describe('a clash of two parts', () => {
  const told = (discipline: string) =>
    plan(
      { type: 'explanation', discipline, code: 'unstable' },
      { type: 'explanation', discipline: 'PT', code: 'safe-to-move' },
    );
  const family = (consent: boolean | null) =>
    plan(graded, { type: 'family-task', task: 'take over chores', consent });
  holds([
    ['COH-11', 'damage and safety told by two disciplines', told('orthopaedics'), 'fires'],
    ['COH-11', 'told by one', told('PT'), 'not-met'],
    ['COH-47', 'a family that takes over, with consent', family(true), 'fires'],
    ['COH-47', 'without', family(false), 'not-met'],
    ['COH-47', 'nobody asked for consent', family(null), 'unknown'],
  ]);
});

describe('more load', () => {
  const flare = (rise: number, newSwollenJoint: boolean | null) => ({
    ...conditions('RA'),
    rheumatology: { newSwollenJoint },
    patient: { cdaiChange: rise },
    ...plan(graded),
  });
  const worse = (postExertionalMalaise: boolean | null) => ({
    ...conditions('knee-pain'),
    activity: { postExertionalMalaise },
    ...plan(graded),
  });
  holds([
    ['COH-12', 'with a CDAI up by 6.1', flare(6.1, false), 'fires'],
    ['COH-12', 'with a CDAI up by 6', flare(6, false), 'not-met'],
    ['COH-12', 'with a CDAI up by 6, joints not looked at', flare(6, null), 'unknown'],
    ['COH-13', 'where effort makes worse', worse(true), 'fires'],
    ['COH-13', 'where it does not', worse(false), 'not-met'],
    ['COH-13', 'where nobody asked', worse(null), 'unknown'],
  ]);
});

describe('a visit in person', () => {
  const visit = (transportBarrier: boolean | null, telehealthEquivalent: boolean | null) => ({
    patient: { transportBarrier },
    ...plan({ type: 'CBT', inPerson: true, telehealthEquivalent }),
  });
  holds([
    ['COH-45', 'that is hard to get to', visit(true, true), 'fires'],
    ['COH-45', 'that is easy to get to', visit(false, true), 'not-met'],
    ['COH-45', 'that has to be one', visit(true, false), 'not-met'],
    ['COH-45', 'nobody asked about the way', visit(null, true), 'unknown'],
    ['COH-45', 'nobody knows whether a call would do', visit(true, null), 'unknown'],
  ]);
});

describe('a nap', () => {
  const nap = (minutes: number, time?: string) =>
    plan(
      { type: 'nap', minutes, ...(time === undefined ? {} : { time }) },
      { type: 'CBT-I', discipline: 'psychology' },
    );
  holds([
    ['COH-52', 'of 30 minutes at 15:00', nap(30, '15:00'), 'not-met'],
    ['COH-52', 'of 31 minutes', nap(31, '15:00'), 'fires'],
    ['COH-52', 'at 15:01', nap(30, '15:01'), 'fires'],
    ['COH-52', 'of 30 minutes at any time', nap(30), 'unknown'],
  ]);
});
