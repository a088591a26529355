import { type DateParts, dateOf, type LaterDayFault, laterDayFault } from '#design';
import type { InputOf } from '#http';
import type { LocalDate } from '#kernel';
import type { actOnCard, cardOutcomes } from '#worklist';
import type { roleChoices } from './worklist-words.ts';

export type ActKind = 'done' | 'snooze' | 'hand-over';

export type ActDraft = {
  readonly outcome: (typeof cardOutcomes)[number] | null;
  readonly words: string;
  readonly until: DateParts;
  readonly toRole: (typeof roleChoices)[number] | null;
};

export type ActFault = 'outcome-missing' | 'words-missing' | 'role-missing' | LaterDayFault;

/** What is missing before the card may leave the list: an outcome, a day, a role, a reason. */
export function actFaults(kind: ActKind, draft: ActDraft, today: LocalDate): readonly ActFault[] {
  const faults: ActFault[] = [];
  if (kind === 'done' && draft.outcome === null) faults.push('outcome-missing');
  if (kind === 'hand-over' && draft.toRole === null) faults.push('role-missing');
  if (kind !== 'done' && draft.words.trim() === '') faults.push('words-missing');
  const late = kind === 'snooze' ? laterDayFault(draft.until, today) : null;
  return late === null ? faults : [...faults, late];
}

type Body = InputOf<typeof actOnCard>['body'];

/** The action as the server takes it; null while something is missing. */
export function actBody(kind: ActKind, draft: ActDraft): Body | null {
  const words = draft.words.trim();
  switch (kind) {
    case 'done':
      return draft.outcome === null
        ? null
        : { action: 'done', outcome: draft.outcome, ...(words !== '' && { words }) };
    case 'snooze': {
      const until = dateOf(draft.until);
      if (until === 'empty' || until === 'unclear') return null;
      return { action: 'snooze', until, reason: words };
    }
    case 'hand-over':
      return draft.toRole === null
        ? null
        : { action: 'hand-over', toRole: draft.toRole, reason: words };
  }
}
