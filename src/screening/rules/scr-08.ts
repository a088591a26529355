import { bsr2025, contraceptionAge, fdaNsaidPregnancy } from '#evidence';
import { allOf, ask, not } from '#kernel';
import { defineRule, holdsTrue, lessThan } from '#reasoning';
import { age, contraception, planningPregnancy, pregnancy, sex, teratogens } from '../facts.ts';

export const scr08 = defineRule({
  id: 'SCR-08',
  version: 1,
  title: { en: 'Pregnancy, planned pregnancy or a medicine that could harm one' },
  needs: {
    pregnancy,
    planning: planningPregnancy,
    contraception,
    teratogens,
    sex,
    age,
  },
  parameters: { oldest: contraceptionAge },
  checks: [
    {
      says: { en: 'A pregnancy is there, wanted, or not prevented beside a harmful medicine' },
      anyOf: [
        { says: { en: 'Pregnant' }, holds: (known) => holdsTrue(known.pregnancy) },
        { says: { en: 'Planning a pregnancy' }, holds: ({ planning }) => holdsTrue(planning) },
        {
          says: {
            en: 'No contraception with a medicine that can harm an unborn child (men, and people of {oldest} years or more, are not asked)',
          },
          holds: (known, { oldest }) =>
            allOf([
              ask(known.sex, (given) => given !== 'M'),
              lessThan(known.age, oldest),
              ask(known.teratogens, ({ length }) => length > 0),
              not(holdsTrue(known.contraception)),
            ]),
        },
      ],
    },
  ],
  proposes: {
    en: 'Look through the plan for what harms an unborn child (COH-59), and offer a preconception review. Nothing is stopped without the person.',
  },
  severity: 'critical',
  owners: ['prescriber'],
  due: { days: 1 },
  tasks: [{ code: 'preconception-review', within: { days: 7 } }],
  evidence: [fdaNsaidPregnancy, bsr2025],
  about: (known) => known.teratogens ?? [],
  examples: {
    met: {
      known: {
        pregnancy: false,
        planning: false,
        contraception: false,
        teratogens: ['methotrexate'],
        sex: 'F',
        age: 29,
      },
    },
    justNotMet: {
      known: {
        pregnancy: false,
        planning: false,
        contraception: true,
        teratogens: ['methotrexate'],
        sex: 'F',
        age: 29,
      },
    },
    unknown: {
      known: { pregnancy: false, planning: false, teratogens: ['methotrexate'], sex: 'F', age: 29 },
    },
  },
});
