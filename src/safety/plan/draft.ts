import type { Id } from '#kernel';
import type { LineChange } from './change.ts';
import { contentOf, type SafetyLine, type SafetyStep, saysSame } from './line.ts';

/** A line as it stands in a form, exactly as typed. `lineId` null: it is new. */
export type DraftLine = {
  readonly lineId: Id<'SafetyLineId'> | null;
  readonly words: string;
  readonly phone: string;
};

const empty: DraftLine = { lineId: null, words: '', phone: '' };

/** What is in a step, ready to be changed, with an empty line at the end. */
export const draftOf = (lines: readonly SafetyLine[]): readonly DraftLine[] => [
  ...lines.map(({ lineId, words, phone }) => ({ lineId, words, phone: phone ?? '' })),
  empty,
];

/** A draft always ends with a line to write in. */
export function withRoom(draft: readonly DraftLine[]): readonly DraftLine[] {
  const last = draft.at(-1);
  const isFree = last !== undefined && last.words === '' && last.phone === '';
  return isFree ? draft : [...draft, empty];
}

/** Lines with a number and without words: nobody would know whom it calls. */
export const namelessIn = (draft: readonly DraftLine[]): readonly number[] =>
  draft.flatMap(({ words, phone }, at) => (words.trim() === '' && phone.trim() !== '' ? [at] : []));

type Form = {
  readonly step: SafetyStep;
  /** The step as it was when the form was opened, whatever came in since. */
  readonly before: readonly SafetyLine[];
  readonly newId: () => Id<'SafetyLineId'>;
};

/** What a form changes in a step of the plan; a line whose words were taken out is removed. */
export function changesFrom(draft: readonly DraftLine[], form: Form): readonly LineChange[] {
  return draft.flatMap((line): LineChange[] => {
    const was = form.before.find(({ lineId }) => lineId === line.lineId) ?? null;
    const change = line.words.trim() === '' ? removal(was) : wording(line, was, form);
    return change === null ? [] : [change];
  });
}

const removal = (was: SafetyLine | null): LineChange | null =>
  was === null ? null : { kind: 'remove', lineId: was.lineId, was: contentOf(was) };

function wording(
  { words, phone }: DraftLine,
  was: SafetyLine | null,
  { step, newId }: Form,
): LineChange | null {
  const said = { words: words.trim(), phone: phone.trim() === '' ? null : phone.trim() };
  const line = { agreed: null, ...was, lineId: was?.lineId ?? newId(), step, ...said };
  if (was !== null && saysSame(was, line)) return null;
  return { kind: 'put', line, was: was === null ? null : contentOf(was), copyId: newId() };
}
