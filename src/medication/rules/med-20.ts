import {
  bsr2017,
  bsr2025,
  creatinineRise,
  dmardFirstDays,
  dmardLaterDays,
  dmardMiddleDays,
  dmardMiddleMonths,
  dmardStableWeeks,
  leukocytesLow,
  neutrophilsLow,
  plateletsLow,
  sulfasalazineEndDays,
  transaminaseHigh,
} from '#evidence';
import { anyOf, type LocalDate } from '#kernel';
import { dayOfAsking, defineRule, lessThan, moreThan } from '#reasoning';
import { bloodsOverdue } from '../dmard-bloods.ts';
import {
  alt,
  ast,
  creatinineRiseShare,
  dmardBloodsOn,
  dmardStableSince,
  groupFacts,
  leukocytes,
  neutrophils,
  platelets,
} from '../facts.ts';
import { isTaken } from '../readings.ts';

const day = (text: string) => text as LocalDate;
const normal = {
  leukocytes: 3.5,
  neutrophils: 1.6,
  platelets: 140,
  alt: 100,
  ast: 100,
  creatinine: 0.3,
};

export const med20 = defineRule({
  id: 'MED-20',
  version: 1,
  title: { en: 'Blood tests for a DMARD' },
  needs: {
    dmards: groupFacts.dmardsNeedingBloods,
    stableSince: dmardStableSince,
    bloodsOn: dmardBloodsOn,
    today: dayOfAsking,
    leukocytes,
    neutrophils,
    platelets,
    alt,
    ast,
    creatinine: creatinineRiseShare,
  },
  parameters: {
    first: dmardFirstDays,
    stableWeeks: dmardStableWeeks,
    middle: dmardMiddleDays,
    middleMonths: dmardMiddleMonths,
    later: dmardLaterDays,
    sulfasalazineEnd: sulfasalazineEndDays,
    leukocytesCut: leukocytesLow,
    neutrophilsCut: neutrophilsLow,
    plateletsCut: plateletsLow,
    transaminaseCut: transaminaseHigh,
    rise: creatinineRise,
  },
  checks: [
    {
      says: { en: 'Methotrexate, leflunomide, azathioprine or sulfasalazine is taken' },
      holds: ({ dmards }) => isTaken(dmards),
    },
    {
      says: { en: 'A blood test is overdue, or a value is out of bounds' },
      anyOf: [
        {
          says: {
            en: 'The last test is longer ago than the schedule allows ({first} days until {stableWeeks} weeks stable, {middle} days for {middleMonths} months, then {later} days)',
          },
          holds: (known, schedule) => bloodsOverdue(known, schedule),
        },
        {
          says: { en: 'White cells below {leukocytesCut}' },
          holds: (known, { leukocytesCut }) => lessThan(known.leukocytes, leukocytesCut),
        },
        {
          says: { en: 'Neutrophils below {neutrophilsCut}' },
          holds: (known, { neutrophilsCut }) => lessThan(known.neutrophils, neutrophilsCut),
        },
        {
          says: { en: 'Platelets below {plateletsCut}' },
          holds: (known, { plateletsCut }) => lessThan(known.platelets, plateletsCut),
        },
        {
          says: { en: 'ALT or AST above {transaminaseCut}' },
          holds: (known, { transaminaseCut }) =>
            anyOf([moreThan(known.alt, transaminaseCut), moreThan(known.ast, transaminaseCut)]),
        },
        {
          says: { en: 'Creatinine risen by more than {rise%}' },
          holds: ({ creatinine }, { rise }) => moreThan(creatinine, rise),
        },
      ],
    },
  ],
  proposes: {
    en: 'Arrange the blood test that is due; where a value is out of bounds, hold the DMARD or talk with rheumatology.',
  },
  severity: 'warning',
  owners: ['rheumatology'],
  due: { days: 7 },
  tasks: [{ code: 'dmard-bloods', within: { days: 7 } }],
  evidence: [bsr2017, bsr2025],
  contested: {
    en: 'The 2025 guideline fits tests to the person’s risk: the schedule is the site’s.',
  },
  examples: {
    met: {
      known: {
        dmards: ['methotrexate'],
        stableSince: day('2025-01-01'),
        bloodsOn: day('2026-01-05'),
        ...normal,
      },
    },
    justNotMet: {
      known: {
        dmards: ['methotrexate'],
        stableSince: day('2025-01-01'),
        bloodsOn: day('2026-01-06'),
        ...normal,
      },
    },
    unknown: { known: { dmards: ['methotrexate'], stableSince: day('2025-01-01'), ...normal } },
  },
});
