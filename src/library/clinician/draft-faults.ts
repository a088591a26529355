import { createContext, useContext } from 'react';
import { type OwnQuestionnaire, publishable } from '#library';

export type DraftFault = { readonly field: string; readonly message: string };

/** Everything that keeps the draft from being published, by field: "items/0/text/en". */
export function faultsIn(draft: OwnQuestionnaire): readonly DraftFault[] {
  const read = publishable.safeParse(draft);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({
        field: path.map(String).join('/'),
        message,
      }));
}

/** Shown beside the fields once somebody has tried to publish. */
export const FaultsContext = createContext<readonly DraftFault[]>([]);

export function useFault(): (field: string) => string | null {
  const faults = useContext(FaultsContext);
  return (field) => faults.find((fault) => fault.field === field)?.message ?? null;
}

/** The id of the box of a field, so that a list of faults can lead to it. */
export const boxOf = (field: string): string => `own-${field.replaceAll('/', '-')}`;
