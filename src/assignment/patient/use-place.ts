import { useCallback, useEffect, useState } from 'react';
import { useKeeping } from '#sync/patient';
import { placeForm } from './forms.ts';

type Place = {
  readonly occurrenceId: string;
  /** Items with an alarm answer after which the person said "I am safe for now". */
  readonly safeAfter: readonly string[];
  readonly draft: { readonly item: string; readonly value: number | null } | null;
};

/** What this phone remembers of questions that are being answered, so that a reload loses nothing. */
export function usePlace(occurrenceId: string) {
  const keeping = useKeeping();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let here = true;
    void (async () => {
      const kept = await keeping.cached<Place>(placeForm);
      const nowhere: Place = { occurrenceId, safeAfter: [], draft: null };
      const known = kept?.value.occurrenceId === occurrenceId ? kept.value : nowhere;
      if (here) setPlace(known);
    })();
    return () => {
      here = false;
    };
  }, [keeping, occurrenceId]);
  const change = useCallback(
    (part: Partial<Place>) =>
      setPlace((before) => {
        const next = { occurrenceId, safeAfter: [], draft: null, ...before, ...part };
        void keeping.keepCached(placeForm, next);
        return next;
      }),
    [keeping, occurrenceId],
  );
  return {
    ready: place !== null,
    isSafeAfter: (alarms: readonly string[]): boolean =>
      alarms.every((item) => place?.safeAfter.includes(item) ?? false),
    saysSafe: (alarms: readonly string[]) => change({ safeAfter: alarms }),
    draftOf: (item: string): number | null =>
      place?.draft?.item === item ? place.draft.value : null,
    keepDraft: (item: string, value: number | null) => change({ draft: { item, value } }),
    dropDraft: () => change({ draft: null }),
  };
}
