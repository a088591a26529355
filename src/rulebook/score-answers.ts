import { instrumentOf, scoreRequest } from '#measures';
import type { CaseFault, CaseScore } from './case/file.ts';
import { plainName } from './score-limits.ts';

/** Forms answered in numbers; screens answered yes or no are read by their own readers. */
const inNumbers: ReadonlySet<string> = new Set([
  'phq9',
  'phq8',
  'phq2',
  'gad7',
  'gad2',
  'isi',
  'pcs',
  'pcl5',
  'peg',
]);

/** Answers that their form does not offer, each by its own pointer: a 4 on item 9 is no answer at all. */
export function answerFaults(
  scores: ReadonlyMap<number, CaseScore>,
  path: string,
): readonly CaseFault[] {
  return [...scores].flatMap(([at, { instr, items }]) => {
    const form = instrumentOf(instr);
    if (form === null || !inNumbers.has(plainName(instr))) return [];
    if (items === null || items === undefined) return [];
    const { errors } = scoreRequest([{ instrument: form.id, answers: items }]);
    return errors.flatMap(({ path: within, code, message }) => {
      const [, place] = /^\/0\/answers\/(\d+)$/.exec(within) ?? [];
      return place === undefined
        ? []
        : [{ path: `${path}/scores/${at}/items/${place}`, code, message }];
    });
  });
}
