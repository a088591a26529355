import { chronicPainMonths, own } from '#evidence';
import { allOf, not, type Tri } from '#kernel';
import { gad2Total, gadTotal, isiTotal, pegMean, phq2Total, phqTotal } from '#measures';
import { atLeast, defineRule, isOneOf, type Presence, presenceOf } from '#reasoning';
import { currentStep, mskPainMonths } from '../facts.ts';

type Scores = {
  readonly phq: Presence;
  readonly phq2: Presence;
  readonly gad: Presence;
  readonly gad2: Presence;
  readonly peg: Presence;
  readonly isi: Presence;
};

const lapsed = (presence: Presence): boolean =>
  presence === 'stale' || presence === 'without-value';

/** Given once, and today without a value: partial, or past its window and not given since. */
function lapsedScores({ phq, phq2, gad, gad2, peg, isi }: Scores): readonly string[] {
  const mood = lapsed(phq) && phq2 !== 'fresh' ? ['PHQ-9'] : [];
  const worry = lapsed(gad) && gad2 !== 'fresh' ? ['GAD-7'] : [];
  return [...mood, ...worry, ...(lapsed(peg) ? ['PEG'] : []), ...(lapsed(isi) ? ['ISI'] : [])];
}

/** Never given, though the step cannot be decided without. */
function absentScores({ phq, phq2, gad, gad2, peg }: Scores): readonly string[] {
  const mood = phq === 'absent' && phq2 !== 'fresh' ? ['PHQ-9'] : [];
  const worry = gad === 'absent' && gad2 !== 'fresh' ? ['GAD-7'] : [];
  return [...mood, ...worry, ...(peg === 'absent' ? ['PEG'] : [])];
}

/** Whether somebody is waiting for a step: pain long enough, and care not in its continuation. */
function stepIsAsked(months: number | null, step: unknown, chronic: number): Tri {
  return allOf([
    atLeast(months, chronic),
    step === null ? true : not(isOneOf(step, 'continuation')),
  ]);
}

export const sc70 = defineRule({
  id: 'SC-70',
  version: 1,
  title: { en: 'A missing score is unknown' },
  needs: {
    phq: presenceOf(phqTotal),
    phq2: presenceOf(phq2Total),
    gad: presenceOf(gadTotal),
    gad2: presenceOf(gad2Total),
    peg: presenceOf(pegMean),
    isi: presenceOf(isiTotal),
    months: mskPainMonths,
    step: currentStep,
  },
  parameters: { chronic: chronicPainMonths },
  checks: [
    {
      says: { en: 'A score that is needed is missing, partial or too old' },
      anyOf: [
        {
          says: { en: 'A questionnaire gave no score, or its score is past its window' },
          holds: (known) => lapsedScores(known).length > 0,
        },
        {
          says: {
            en: 'A step is to be decided (musculoskeletal pain for {chronic} months or longer), and PHQ-9, GAD-7 or PEG was not given',
          },
          holds: (known, { chronic }) =>
            allOf([absentScores(known).length > 0, stepIsAsked(known.months, known.step, chronic)]),
        },
      ],
    },
  ],
  proposes: { en: 'Ask for it. Do not read it as normal, and do not step down.' },
  severity: 'advice',
  owners: ['care-manager'],
  due: { days: 7 },
  tasks: [{ code: 'ask-for-missing-scores', within: { days: 7 } }],
  evidence: [own],
  about: (known) => [...lapsedScores(known), ...absentScores(known)],
  examples: {
    met: { known: { phq: 'fresh', gad: 'stale', peg: 'fresh' } },
    justNotMet: { known: { phq: 'fresh', gad: 'fresh', peg: 'fresh', months: 3 } },
    unknown: { known: { phq: 'fresh', gad: 'fresh' } },
  },
});
