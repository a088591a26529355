import { diastolicHigh, duloxetineLabel, recentInfarctionMonths, systolicHigh } from '#evidence';
import { anyOf } from '#kernel';
import { atLeast, atMost, defineRule, holdsTrue } from '#reasoning';
import type { LinkRule } from '../../link-rule.ts';
import { kinds, namesOf, takes } from './kinds-of-medicine.ts';
import { medicineLine } from './line.ts';
import { medicineLink, medicines } from './medicine-link.ts';
import {
  arrhythmia,
  diastolic,
  glaucoma,
  monthsSinceInfarction,
  recentInfarction,
  systolic,
  uncontrolledBloodPressure,
  urinaryRetention,
} from './person-facts.ts';
import { leaving, medicinesIn, swapped } from './ways-out.ts';

const burdening = kinds.snriOrTca;
const list = { listed: [medicineLine('duloxetine')], planned: [] };
const well = {
  pressure: false,
  arrhythmia: false,
  glaucoma: false,
  retention: false,
  infarction: false,
};

const rule = defineRule({
  id: 'COH-37',
  version: 1,
  title: { en: 'SNRI or tricyclic with a heart, eyes or bladder that it can harm' },
  needs: {
    ...medicines,
    pressure: uncontrolledBloodPressure,
    systolic,
    diastolic,
    arrhythmia,
    glaucoma,
    retention: urinaryRetention,
    infarction: recentInfarction,
    months: monthsSinceInfarction,
  },
  parameters: { upper: systolicHigh, lower: diastolicHigh, recent: recentInfarctionMonths },
  checks: [
    {
      says: { en: 'An SNRI or a tricyclic is taken' },
      holds: (known) => takes(known, burdening),
    },
    {
      says: { en: 'It can make something worse' },
      anyOf: [
        {
          says: { en: 'Blood pressure is not under control ({upper}/{lower} mmHg or more)' },
          holds: (known, { upper, lower }) => {
            const high = anyOf([atLeast(known.systolic, upper), atLeast(known.diastolic, lower)]);
            const said = holdsTrue(known.pressure);
            // A pressure that was measured tells more than a list that does not speak of it.
            return said === true || known.systolic === null ? anyOf([said, high === true]) : high;
          },
        },
        { says: { en: 'A disturbed heart rhythm' }, holds: (known) => holdsTrue(known.arrhythmia) },
        { says: { en: 'Glaucoma' }, holds: (known) => holdsTrue(known.glaucoma) },
        {
          says: { en: 'Trouble emptying the bladder' },
          holds: ({ retention }) => holdsTrue(retention),
        },
        {
          says: { en: 'A heart attack in the last {recent} months' },
          holds: ({ infarction, months }, { recent }) =>
            months === null ? holdsTrue(infarction) : atMost(months, recent),
        },
      ],
    },
  ],
  proposes: {
    by: (known) => ({
      en: `${namesOf(known, burdening)}: look for an alternative; measure blood pressure and write an ECG.`,
    }),
  },
  severity: 'warning',
  owners: ['case-lead', 'prescriber'],
  due: { days: 7 },
  tasks: [{ code: 'check-bp-ecg', within: { days: 7 } }],
  evidence: [duloxetineLabel],
  examples: {
    met: { known: { ...list, ...well, systolic: 140, diastolic: 80 } },
    justNotMet: { known: { ...list, ...well, systolic: 139, diastolic: 89 } },
    unknown: { known: { ...list, pressure: false, glaucoma: false, retention: false } },
  },
});

/** COH-37: what helps pain and mood can harm heart, eyes and bladder. */
export const antidepressantWithHeart: LinkRule = medicineLink({
  rule,
  why: { en: 'It can raise blood pressure, disturb the rhythm, or close eye and bladder.' },
  kinds: [burdening],
  resolutions: (items) => {
    const taken = medicinesIn(items, burdening);
    return [
      ...swapped(taken, 'antidepressant', 'an alternative'),
      ...leaving(taken, 'antidepressant'),
    ];
  },
});
