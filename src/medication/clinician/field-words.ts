import { useLingui } from '@lingui/react/macro';
import type { DraftField } from './medicine-draft.ts';

/** What is wrong with a field, beside it and in the summary. */
export function useFieldWords(): Readonly<Record<DraftField, string>> {
  const { t } = useLingui();
  return {
    name: t`Write the name of the medicine.`,
    dose: t`Write how much as a number above 0, or leave it empty.`,
    times: t`Write how often as a number above 0, or leave it empty.`,
    startedOn: t`Write a day that has been, or leave it empty.`,
    begunLately: t`Say whether it was begun lately, or write since when.`,
  };
}
