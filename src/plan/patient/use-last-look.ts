import { useEffect, useState } from 'react';
import type { Instant } from '#kernel';
import { useKeeping } from '#sync/patient';
import { instantNow, type StoredForm } from '#sync/web';

const lookForm: StoredForm = { name: 'plan-last-look', upgrades: [] };

/** When the person last read the plan on this phone, before now; `null` the first time or not yet known. */
export function useLastLook(): Instant | null {
  const keeping = useKeeping();
  const [last, setLast] = useState<Instant | null>(null);
  useEffect(() => {
    let here = true;
    void (async () => {
      const copy = await keeping.cached<Instant>(lookForm);
      if (here) setLast(copy?.value ?? null);
      await keeping.keepCached(lookForm, instantNow());
    })();
    return () => {
      here = false;
    };
  }, [keeping]);
  return last;
}
