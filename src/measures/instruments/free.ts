import type { Instrument } from '../instrument.ts';
import { nosas, pavs } from './activity.ts';
import { ahc } from './ahc.ts';
import { asq } from './asq.ts';
import { briefCope } from './brief-cope.ts';
import { dass21 } from './dass21.ts';
import { prem, sessionCheck } from './experience.ts';
import { acr2016, wpiSss } from './fibromyalgia.ts';
import { gad2, gad7 } from './gad.ts';
import { gcpsR } from './gcps-r.ts';
import { gas } from './goal-attainment.ts';
import { pgic, psfs, rulers } from './goals.ts';
import { haq2, haqDi, rapid3 } from './haq.ts';
import { mosSleep } from './mos-sleep.ts';
import { mosSs } from './mos-ss.ts';
import { nrsMood, sideEffects } from './own-checks.ts';
import { nrs, nrsFatigue, nrsNow, nrsWorst } from './pain-rating.ts';
import { pcl5 } from './pcl5.ts';
import { peg } from './peg.ts';
import { phq2, phq4, phq8, phq9 } from './phq.ts';
import { phq15 } from './phq15.ts';
import { pf10, rand36 } from './rand36.ts';
import { das28 } from './rheumatology.ts';
import { rmdq } from './rmdq.ts';
import { sleepGate, sleepQuality } from './sleep.ts';
import { mspss, osss3, sils, ucla3 } from './social.ts';
import { auditC, taps, taps2 } from './substances.ts';
import { ace, pcPtsd5, traumaGate } from './trauma.ts';
import { uwCap, uwCap2, uwCapBank, uwPrse, uwPrse2, uwPrseBank } from './uw.ts';

/** Every questionnaire whose words may ship (tiers A and A*), with those still waiting for theirs. */
export const freeInstruments: readonly Instrument[] = [
  phq2,
  phq4,
  phq8,
  phq9,
  phq15,
  gad2,
  gad7,
  dass21,
  asq,
  peg,
  nrs,
  nrsNow,
  nrsWorst,
  nrsFatigue,
  nrsMood,
  gcpsR,
  wpiSss,
  acr2016,
  uwCap2,
  uwCap,
  uwCapBank,
  uwPrse2,
  uwPrse,
  uwPrseBank,
  briefCope,
  traumaGate,
  pcPtsd5,
  pcl5,
  ace,
  auditC,
  taps,
  taps2,
  sleepGate,
  sleepQuality,
  mosSleep,
  nosas,
  rmdq,
  haqDi,
  haq2,
  rapid3,
  das28,
  rand36,
  pf10,
  psfs,
  pgic,
  gas,
  rulers,
  pavs,
  osss3,
  mspss,
  mosSs,
  ucla3,
  sils,
  ahc,
  sideEffects,
  prem,
  sessionCheck,
];
