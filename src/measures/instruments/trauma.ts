import { pclSource } from '#evidence';
import { defineInstrument } from '../define-instrument.ts';
import type { Item } from '../instrument.ts';
import { noYes } from '../options.ts';
import { isAnswered } from './formulas.ts';
import { aceSource, pcPtsdWords } from './sources.ts';
import { allOf, en, itemsFrom, missingRule, noCodes, shipped } from './wording.ts';

const vaLicence = shipped(
  'A',
  'US Government work (Department of Veterans Affairs), public domain.',
  { research: 'covered' },
);

/** The gate of PC-PTSD-5, asked of everyone on its own: "no" ends it with a score of 0. */
export const traumaGate = defineInstrument({
  id: 'trauma_gate',
  version: 1,
  name: 'PC-PTSD-5 gate',
  title: en('Very hard events'),
  instruction: en(
    'Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example: a serious accident or fire; a physical or sexual assault or abuse; an earthquake or flood; a war; seeing someone be killed or seriously injured; having a loved one die through homicide or suicide.',
  ),
  items: [
    {
      id: 'trauma_gate_1',
      concept: 'trauma.ever',
      text: en('Have you ever experienced this kind of event?'),
      options: noYes,
      loinc: '102011-4',
    },
  ],
  scores: { positive: { holds: { item: 'trauma_gate_1', atLeast: 1 } } },
  main: { score: 'positive', min: 0, max: 1 },
  better: 'lower',
  bands: {
    result: {
      of: 'positive',
      steps: [
        { from: 0, name: 'no', label: en('no such event') },
        { from: 1, name: 'yes', label: en('such an event: PC-PTSD-5 is asked') },
      ],
    },
  },
  alarms: [],
  missing: allOf(1),
  change: null,
  recallDays: 36_500,
  minutes: 0.3,
  languages: ['en'],
  loinc: noCodes,
  licence: vaLicence,
  inactive: null,
  evidence: [pcPtsdWords, pclSource],
});

const symptoms = itemsFrom(
  'pc_ptsd5',
  [
    'In the past month, have you had nightmares about the event(s) or thought about the event(s) when you did not want to?',
    'In the past month, have you tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?',
    'In the past month, have you been constantly on guard, watchful, or easily startled?',
    'In the past month have you felt numb or detached from people, activities, or your surroundings?',
    'In the past month have you felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?',
  ],
  noYes,
  { loinc: ['102012-2', '102013-0', '102014-8', '102015-5', '102016-3'] },
);

const gate: Item = {
  id: 'pc_ptsd5_gate',
  concept: 'trauma.ever',
  text: en('Whether such an event was ever experienced, as answered in the gate'),
  options: noYes,
  loinc: '102011-4',
};

export const pcPtsd5 = defineInstrument({
  id: 'pc_ptsd5',
  version: 1,
  name: 'PC-PTSD-5',
  title: en('After a very hard event'),
  instruction: null,
  items: symptoms,
  inputs: [gate],
  keys: { gate: 'pc_ptsd5_gate' },
  scores: {
    total: {
      cases: [
        [
          { all: [isAnswered('pc_ptsd5_gate'), { not: { item: 'pc_ptsd5_gate', atLeast: 1 } }] },
          { constant: 0 },
        ],
      ],
      otherwise: { sum: symptoms.map(({ id }) => id) },
    },
  },
  main: { score: 'total', min: 0, max: 5 },
  better: 'lower',
  bands: {
    cutoff: {
      of: 'total',
      steps: [
        { from: 0, name: 'below', label: en('below the cut-offs') },
        { from: 3, name: 'sensitive', label: en('at the sensitive cut-off (women)') },
        { from: 4, name: 'positive', label: en('at the cut-off for all') },
      ],
    },
  },
  alarms: [],
  missing: missingRule('All 5 answers are needed; "no" to the gate is a score of 0.'),
  change: null,
  recallDays: 30,
  minutes: 1,
  languages: ['en'],
  loinc: { panel: '102010-6', score: '102017-1' },
  licence: vaLicence,
  inactive: null,
  evidence: [pcPtsdWords, pclSource],
});

const childhood = itemsFrom(
  'ace',
  [
    'Did a parent or other adult in the household often or very often swear at you, insult you, put you down, or humiliate you? Or act in a way that made you afraid that you might be physically hurt?',
    'Did a parent or other adult in the household often or very often push, grab, slap, or throw something at you? Or ever hit you so hard that you had marks or were injured?',
    'Did an adult or person at least 5 years older than you ever touch or fondle you or have you touch their body in a sexual way? Or attempt or actually have oral, anal, or vaginal intercourse with you?',
    "Did you often or very often feel that no one in your family loved you or thought you were important or special? Or your family didn't look out for each other, feel close to each other, or support each other?",
    "Did you often or very often feel that you didn't have enough to eat, had to wear dirty clothes, and had no one to protect you? Or your parents were too drunk or high to take care of you or take you to the doctor if you needed it?",
    'Were your parents ever separated or divorced?',
    'Was your mother or stepmother often or very often pushed, grabbed, slapped, or had something thrown at her? Or sometimes, often, or very often kicked, bitten, hit with a fist, or hit with something hard? Or ever repeatedly hit for at least a few minutes or threatened with a gun or knife?',
    'Did you live with anyone who was a problem drinker or alcoholic, or who used street drugs?',
    'Was a household member depressed or mentally ill, or did a household member attempt suicide?',
    'Did a household member go to prison?',
  ],
  noYes,
);

export const ace = defineInstrument({
  id: 'ace',
  version: 1,
  name: 'ACE',
  title: en('Hard times before the age of 18'),
  instruction: en(
    'These questions are about your first 18 years of life. You may skip any of them.',
  ),
  items: childhood,
  scores: { total: { count: childhood.map(({ id }) => id), atLeast: 1 } },
  main: { score: 'total', min: 0, max: 10 },
  better: 'lower',
  bands: {
    exposure: {
      of: 'total',
      steps: [
        { from: 0, name: 'below 4', label: en('below four') },
        {
          from: 4,
          name: '4 or more',
          label: en('four or more: a marker of risk in populations, not in one person'),
        },
      ],
    },
  },
  alarms: [],
  missing: allOf(10),
  change: null,
  recallDays: 36_500,
  minutes: 2,
  languages: ['en'],
  loinc: noCodes,
  licence: shipped('A*', 'CDC-Kaiser study; several wordings of the ten-question form exist.', {
    toVerify:
      'The wording against the form of Anda and Felitti; punctuation differs between copies.',
    attestation: en(
      'A clinician asks these questions in person, where help is at hand. They are never sent home.',
    ),
  }),
  inactive: null,
  evidence: [aceSource],
});
