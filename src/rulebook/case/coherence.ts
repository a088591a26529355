import type { LocalDate } from '#kernel';
import { lifeFacts as life, listedMedicines, medicinePersonFacts as person } from '#plan';
import type { Fact } from '#reasoning';
import { plainName } from '../score-limits.ts';
import { coherenceConditions } from './coherence-conditions.ts';
import { medicineLines } from './coherence-lines.ts';
import { coherenceTold } from './coherence-told.ts';
import type { CaseFault, CaseInput } from './file.ts';
import { record } from './told.ts';
import { numberOf } from './words.ts';

/** What rules about medicines in a plan read of a case, beside what the other rules read. */
export function caseCoherenceFacts(
  input: CaseInput,
  today: LocalDate,
  path: string,
): readonly Fact[] {
  return [
    record(listedMedicines, `${path}/meds`, medicineLines(input, today, path)),
    record(person.undatedIsNow, `${path}/plan`, true),
    ...(saysWhen(input) ? [] : [record(life.ownDaysStand, `${path}/plan`, true)]),
    ...coherenceConditions(input, path),
    ...stopBangOpen(input, path),
    ...coherenceTold(input, path).facts,
  ];
}

const saysWhen = ({ asOf }: CaseInput): boolean => asOf !== null && asOf !== undefined;

export const caseCoherenceFaults = (input: CaseInput, path: string): readonly CaseFault[] =>
  coherenceTold(input, path).faults;

const stopBangItems = 8;

/** How many answers are missing, where the form was given at all. */
function stopBangOpen({ scores }: CaseInput, path: string): readonly Fact[] {
  return (scores ?? []).flatMap((score, at) => {
    if (plainName(score.instr) !== 'stopbang') return [];
    const told = numberOf(
      score,
      'unknown',
      'unknownItems',
      'missing',
      'missingItems',
      'unanswered',
    );
    const answers = score.items ?? null;
    const given = (answers ?? []).filter(
      (answer) => answer !== null && !/unknown/i.test(String(answer)),
    );
    const open = told ?? (answers === null ? null : Math.max(0, stopBangItems - given.length));
    return open === null ? [] : [record(person.stopBangOpenItems, `${path}/scores/${at}`, open)];
  });
}
