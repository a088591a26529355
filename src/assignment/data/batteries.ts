import type { Battery, BatteryPart } from '../battery.ts';
import { medicineBatteries } from './medicine-batteries.ts';

const part = (instrument: string, name: string): BatteryPart => ({
  instrument,
  name: { en: name },
});

const peg = part('peg', 'Pain in the way (PEG)');
const phq4 = part('phq4', 'Mood and worry (PHQ-4)');
const sleepGate = part('sleep_gate', 'Sleep gate');
const psfs = part('psfs', 'Activities that matter (PSFS)');
const pavs = part('pavs', 'Physical activity (PAVS)');
const fatigue = part('nrs_fatigue', 'Fatigue (0–10)');
const uwCap = part('uw_cap', 'Worry about pain (UW-CAP)');
const uwPrse = part('uw_prse', 'Confidence with pain (UW-PRSE)');
const gcps = part('gcps_r', 'How much pain limits life (GCPS-R)');
const hrsn = part('ahc', 'Needs of daily life (HRSN)');

const monthlyParts = [
  peg,
  phq4,
  psfs,
  sleepGate,
  pavs,
  part('pgic', 'Change as you see it (PGIC)'),
  part('side_effects', 'Side effects'),
];
const moodTriggers = ['self-harm-answer', 'low-mood-screen', 'worry-screen'];

/** Instruments.md §3. What a site cannot use is left out when it is assigned, and named. */
export const batteries: readonly Battery[] = [
  {
    id: 'in-room',
    title: { en: 'Now, in the room: pain and mood', es: 'Ahora, en la consulta: dolor y ánimo' },
    says: { en: 'Seven questions; mood or worry in full where the answers call for it.' },
    byIntake: false,
    parts: [peg, phq4],
    triggers: moodTriggers,
    rhythm: 'once',
  },
  {
    id: 'weekly',
    title: {
      en: 'Every week: pain, sleep, energy, mood',
      es: 'Cada semana: dolor, sueño, energía, ánimo',
    },
    says: { en: 'Less than a minute. The diary stands in for it where one is kept.' },
    byIntake: false,
    parts: [
      peg,
      part('sleep_quality', 'Sleep quality (0–10)'),
      fatigue,
      part('nrs_mood', 'Mood (0–10)'),
    ],
    triggers: [],
    rhythm: 'weekly',
  },
  {
    id: 'monthly',
    title: { en: 'Every month, or before a visit', es: 'Cada mes, o antes de una cita' },
    says: { en: 'Two or three minutes; more only where an answer calls for it.' },
    byIntake: false,
    parts: monthlyParts,
    triggers: moodTriggers,
    rhythm: 'monthly',
  },
  {
    id: 'quarterly',
    title: { en: 'Every three months', es: 'Cada tres meses' },
    says: { en: 'The monthly questions and what moves more slowly: five or six minutes.' },
    byIntake: false,
    parts: [
      ...monthlyParts,
      gcps,
      part('pf10', 'Physical function (RAND-36 PF-10)'),
      uwCap,
      uwPrse,
      part('gas', 'Goals'),
    ],
    triggers: [...moodTriggers, 'sleep-gate'],
    rhythm: 'quarterly',
  },
  ...medicineBatteries,
  {
    id: 'yearly',
    title: {
      en: 'Every year: needs of daily life',
      es: 'Cada año: lo que hace falta en la vida diaria',
    },
    says: { en: 'Housing, food, transport, bills. Two minutes.' },
    byIntake: false,
    parts: [hrsn],
    triggers: [],
    rhythm: 'yearly',
  },
  {
    id: 'intake-1',
    title: { en: 'Intake, first step', es: 'Primeras preguntas, primera parte' },
    says: { en: 'For everyone, about ten minutes; asked by the intake.' },
    byIntake: true,
    parts: [
      part('wpi_sss', 'Where it hurts (WPI and SSS)'),
      gcps,
      fatigue,
      phq4,
      sleepGate,
      part('nosas', 'Breathing at night (NoSAS)'),
      part('audit_c', 'Alcohol (AUDIT-C)'),
      part('taps', 'Tobacco, alcohol, medicines, drugs (TAPS-1)'),
      part('trauma_gate', 'Frightening events'),
      part('uw_cap_sf2', 'Worry about pain (UW-CAP, two questions)'),
      part('uw_prse_sf2', 'Confidence with pain (UW-PRSE, two questions)'),
      part('osss3', 'Support (OSSS-3)'),
      part('ucla3', 'Loneliness (UCLA-3)'),
      hrsn,
      part('sils', 'Reading health papers (SILS)'),
      part('rulers', 'Importance and confidence'),
      psfs,
      pavs,
    ],
    triggers: [],
    rhythm: 'once',
  },
  {
    id: 'intake-2',
    title: { en: 'Intake, second step', es: 'Primeras preguntas, segunda parte' },
    says: { en: 'Only what an answer of the first step calls for; asked by the intake.' },
    byIntake: true,
    parts: [],
    triggers: [...moodTriggers, 'sleep-gate', 'trauma-gate'],
    rhythm: 'once',
  },
];
