import {
  freshnessAsq,
  freshnessGad,
  freshnessIsi,
  freshnessPeg,
  freshnessPhq,
  freshnessQuestionnaires,
  freshnessRmdq,
} from '#evidence';
import type { LocalDate } from '#kernel';
import { defineFact, type Fact, type FactType, factOf } from '#reasoning';
import type { Answers } from './answers.ts';
import { besideScore, pcsRumination, screeningCharted } from './facts-screening.ts';
import type { Score } from './score.ts';

/**
 * One depression score whichever form gave it, so that the latest one speaks: PHQ-9, or PHQ-8 where
 * item 9 is not asked (same cut-offs). The fact's source names the form. A PHQ-9 with item 9 left
 * out gives no value: nothing is inferred from a partial total.
 */
export const phqTotal = defineFact<number>({
  name: 'score.phq',
  says: { en: 'PHQ-9 total (PHQ-8 where item 9 is not asked)' },
  unit: 'points',
  freshFor: freshnessPhq,
});
export const phq2Total = defineFact<number>({
  name: 'score.phq2',
  says: { en: 'PHQ-2' },
  unit: 'points',
  freshFor: freshnessPhq,
});
export const gadTotal = defineFact<number>({
  name: 'score.gad7',
  says: { en: 'GAD-7 total' },
  unit: 'points',
  freshFor: freshnessGad,
});
export const gad2Total = defineFact<number>({
  name: 'score.gad2',
  says: { en: 'GAD-2' },
  unit: 'points',
  freshFor: freshnessGad,
});
export const pegMean = defineFact<number>({
  name: 'score.peg',
  says: { en: 'PEG' },
  unit: 'points',
  freshFor: freshnessPeg,
});
export const isiTotal = defineFact<number>({
  name: 'score.isi',
  says: { en: 'ISI' },
  unit: 'points',
  freshFor: freshnessIsi,
});
export const rmdqTotal = defineFact<number>({
  name: 'score.rmdq',
  says: { en: 'RMDQ (24 items)' },
  unit: 'points',
  freshFor: freshnessRmdq,
});
export const pcl5Total = defineFact<number>({
  name: 'score.pcl5',
  says: { en: 'PCL-5 total' },
  unit: 'points',
  freshFor: freshnessQuestionnaires,
});
export const pcsTotal = defineFact<number>({
  name: 'score.pcs',
  says: { en: 'PCS total' },
  unit: 'points',
  freshFor: freshnessQuestionnaires,
});
export const tsk17Total = defineFact<number>({
  name: 'score.tsk17',
  says: { en: 'TSK-17 total' },
  unit: 'points',
  freshFor: freshnessQuestionnaires,
});
export const sleepGatePositive = defineFact<boolean>({
  name: 'score.sleepGate',
  says: { en: 'sleep gate positive' },
  freshFor: freshnessIsi,
});
/** The answer to item 9 itself, apart from every total. */
export const item9Answer = defineFact<number>({
  name: 'phq9.item9',
  says: { en: 'answer to PHQ-9 item 9' },
  freshFor: freshnessPhq,
});
/** Whether item 9 was shown and left out: a known fact, unlike the answer. */
export const item9LeftOut = defineFact<boolean>({
  name: 'phq9.item9LeftOut',
  says: { en: 'PHQ-9 item 9 was left unanswered' },
  freshFor: freshnessPhq,
});
export const asqPositive = defineFact<boolean>({
  name: 'score.asq.positive',
  says: { en: 'ASQ positive (items 1 to 4)' },
  freshFor: freshnessAsq,
});
export const asqAcute = defineFact<boolean>({
  name: 'score.asq.acute',
  says: { en: 'ASQ acute (item 5, thoughts right now)' },
  freshFor: freshnessAsq,
});

/** Which score of which instrument is which fact. */
const charted: Readonly<
  Record<string, readonly (readonly [FactType<number> | FactType<boolean>, string])[]>
> = {
  phq9: [[phqTotal, 'total']],
  phq8: [[phqTotal, 'total']],
  phq2: [[phq2Total, 'total']],
  phq4: [
    [phq2Total, 'depression'],
    [gad2Total, 'anxiety'],
  ],
  gad7: [[gadTotal, 'total']],
  gad2: [[gad2Total, 'total']],
  peg: [[pegMean, 'mean']],
  asq: [
    [asqPositive, 'positive'],
    [asqAcute, 'acute'],
  ],
  sleep_gate: [[sleepGatePositive, 'positive']],
  isi: [[isiTotal, 'total']],
  rmdq: [[rmdqTotal, 'total']],
  pcl5: [[pcl5Total, 'total']],
  pcs: [
    [pcsTotal, 'total'],
    [pcsRumination, 'rumination'],
  ],
  tsk17: [[tsk17Total, 'total']],
  ...screeningCharted,
};

type Occasion = {
  /** Rises with time (UUIDv7), so that the later of two scores of one day speaks. */
  readonly scoreId: string;
  readonly day: LocalDate | null;
  readonly source: string;
};

/** The facts a score states; a score that could not be computed states that it is not known. */
export function factsFrom(score: Score, answers: Answers, occasion: Occasion): readonly Fact[] {
  const { scoreId, day: date, source } = occasion;
  const record = { date, source };
  const facts = [
    ...(charted[score.instrument] ?? []).map(
      ([type, key]): Fact => ({
        ...record,
        id: `${scoreId}/${key}`,
        name: type.name,
        value: score.scores[key] ?? null,
      }),
    ),
    ...besideScore(score).map(
      ([name, key, value]): Fact => ({ ...record, id: `${scoreId}/${key}`, name, value }),
    ),
  ];
  if (score.instrument !== 'phq9') return facts;
  const answer = answers['phq9_9'] ?? null;
  const ninth = { ...record, id: `${scoreId}/item9` };
  return [
    ...facts,
    factOf(item9Answer, { ...ninth, value: answer }),
    factOf(item9LeftOut, { ...ninth, value: answer === null }),
  ];
}
