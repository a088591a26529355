import { useEffect, useMemo, useState } from 'react';
import type { LinkRule, PlanView } from '#plan';
import type { CheckedAt, KnownFact, LiveCheck } from './live-coherence.ts';

type Checking = typeof import('./live-coherence.ts') & { readonly rules: readonly LinkRule[] };

/** The rules and the names of medicines they know: in parts, since they are large. */
async function loadChecking(): Promise<Checking> {
  const [checking, { medicineLinkRules }, { planLinkRules }] = await Promise.all([
    import('./live-coherence.ts'),
    import('./live-medicine-rules.ts'),
    import('./live-rules.ts'),
  ]);
  return { ...checking, rules: [...medicineLinkRules, ...planLinkRules] };
}

/**
 * What a part being written would do to the rest. The rules come after the plan is on the screen; null
 * until they are here.
 */
export function useLiveCheck(
  plan: PlanView,
  known: readonly KnownFact[],
  { asOf, today, patientId, cutOffs }: CheckedAt,
): LiveCheck | null {
  const [checking, setChecking] = useState<Checking | null>(null);
  useEffect(() => {
    let isHere = true;
    // Should they not arrive, the plan works as before, and the server checks what is saved.
    loadChecking().then(
      (loaded) => isHere && setChecking(loaded),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  return useMemo(() => {
    if (checking === null) return null;
    return checking.liveCheck(checking.rules, plan, known, { asOf, today, patientId, cutOffs });
  }, [checking, plan, known, asOf, today, patientId, cutOffs]);
}
