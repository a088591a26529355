import { defineInstrument } from '../define-instrument.ts';
import { isOpen } from './formulas.ts';
import { pfizerLicence } from './pfizer.ts';
import { female, sex } from './record.ts';
import { phq15Source } from './sources.ts';
import { choices, en, itemsFrom, missingRule, noCodes } from './wording.ts';

/** The question about periods is not put to men, and counts 0 for them. */
const notMale = { item: 'sex', atLeast: female, unanswered: 'counts' } as const;

const items = itemsFrom(
  'phq15',
  [
    'Stomach pain',
    'Back pain',
    'Pain in your arms, legs, or joints (knees, hips, etc.)',
    'Menstrual cramps or other problems with your periods (women only)',
    'Headaches',
    'Chest pain',
    'Dizziness',
    'Fainting spells',
    'Feeling your heart pound or race',
    'Shortness of breath',
    'Pain or problems during sexual intercourse',
    'Constipation, loose bowels, or diarrhea',
    'Nausea, gas, or indigestion',
    'Feeling tired or having little energy',
    'Trouble sleeping',
  ],
  choices(['Not bothered at all', 'Bothered a little', 'Bothered a lot']),
).map((item) => (item.id === 'phq15_4' ? { ...item, askedWhen: notMale } : item));
const ids = items.map(({ id }) => id);

export const phq15 = defineInstrument({
  id: 'phq15',
  version: 1,
  name: 'PHQ-15',
  title: en('Body complaints over the last four weeks'),
  instruction: en(
    'During the last 4 weeks, how much have you been bothered by any of the following problems?',
  ),
  items,
  inputs: [sex],
  scores: {
    total: {
      cases: [
        [
          { all: [{ not: notMale }, isOpen('phq15_4')] },
          { sum: ids.filter((id) => id !== 'phq15_4') },
        ],
      ],
      otherwise: { sum: ids },
    },
  },
  main: { score: 'total', min: 0, max: 30 },
  better: 'lower',
  bands: {
    severity: {
      of: 'total',
      steps: [
        { from: 0, name: 'minimal', label: en('minimal') },
        { from: 5, name: 'low', label: en('low') },
        { from: 10, name: 'medium', label: en('medium') },
        { from: 15, name: 'high', label: en('high') },
      ],
    },
  },
  alarms: [],
  missing: missingRule(
    'At least 12 of the 15 answers are needed: the mean of the others stands in (to verify). The question about periods counts 0 for men.',
    3,
  ),
  change: null,
  recallDays: 28,
  minutes: 3,
  languages: ['en'],
  loinc: noCodes,
  licence: pfizerLicence,
  inactive: null,
  evidence: [phq15Source],
});
