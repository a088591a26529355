import type { LocalDate } from '#kernel';
import type { CaseFault, CaseInput } from './file.ts';
import type { CaseMed } from './medicine-fields.ts';
import { textOf, yesNoOf } from './words.ts';

/** What is taken was begun, and what was changed was changed, on no day that is still to come. */
export function medicineFaults(
  { meds }: CaseInput,
  today: LocalDate,
  path: string,
): readonly CaseFault[] {
  return (meds ?? []).flatMap((med, at) =>
    isPlanned(med)
      ? []
      : (['start', 'changed'] as const).flatMap((name) => {
          const day = med[name];
          if (typeof day !== 'string' || day <= today) return [];
          const message = `${day} is after the day of asking; what is still to come has the status "planned".`;
          return [{ path: `${path}/meds/${at}/${name}`, code: 'in-the-future', message }];
        }),
  );
}

/** In the words for what somebody means to do. */
const isPlanned = (med: CaseMed): boolean =>
  yesNoOf(med, 'planned', 'proposed', 'pending') === true ||
  ['status', 'change', 'action', 'state'].some((name) =>
    /plan|propos|pend|future|schedul|start|new|initiat|begin|will/i.test(textOf(med, name) ?? ''),
  );
