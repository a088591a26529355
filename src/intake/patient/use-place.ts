import { useCallback, useEffect, useMemo, useState } from 'react';
import { hasBodySign, type IntakeAnswers, intakeAlarms } from '#intake';
import { useKeeping } from '#sync/patient';
import type { StoredForm } from '#sync/web';
import { unheard } from './course.ts';

/** Alarms after which the person said "I am safe for now", and a choice that was not sent yet. */
type Place = {
  readonly safeAfter: readonly string[];
  readonly draft: { readonly item: string; readonly value: unknown } | null;
};

const bodySign = 'body-sign';
const placeForm: StoredForm = { name: 'intake-place', upgrades: [] };
const nowhereYet: Place = { safeAfter: [], draft: null };

/** What this phone remembers of an open intake beside its answers, so that a reload loses nothing. */
export function usePlace(answers: IntakeAnswers) {
  const keeping = useKeeping();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let here = true;
    void (async () => {
      const kept = await keeping.cached<Place>(placeForm);
      if (here) setPlace((now) => now ?? kept?.value ?? nowhereYet);
    })();
    return () => {
      here = false;
    };
  }, [keeping]);
  const change = useCallback(
    (part: Partial<Place>) =>
      setPlace((before) => {
        const next = { ...(before ?? nowhereYet), ...part };
        void keeping.keepCached(placeForm, next);
        return next;
      }),
    [keeping],
  );
  const alarms = useMemo(() => intakeAlarms(answers), [answers]);
  const sign = useMemo(() => hasBodySign(answers), [answers]);
  const safeAfter = place?.safeAfter ?? [];
  return {
    ready: place !== null,
    /** An alarm answer stands after which nobody said that it is safe to go on. */
    inCrisis: unheard(alarms, safeAfter),
    alarmed: alarms.length > 0,
    /** A warning sign of the body was said, and nobody read whom to call yet. */
    needsDoctor: sign && !safeAfter.includes(bodySign),
    bodySign: sign,
    saysSafe: () => change({ safeAfter: [...alarms, ...(sign ? [bodySign] : [])] }),
    draftOf: (item: string): unknown =>
      place?.draft?.item === item ? place.draft.value : undefined,
    keepDraft: (item: string, value: unknown) => change({ draft: { item, value } }),
    dropDraft: () => change({ draft: null }),
  };
}
