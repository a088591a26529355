import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { clinicReached, onReachedChange } from '#http/patient';
import { assert } from '#kernel';
import type { OutboxState, StoredForm, Written } from '#sync/web';
import type { Keeping } from './keeping.ts';

const context = createContext<Keeping | null>(null);

type KeepingProviderProps = { readonly keeping: Keeping; readonly children: ReactNode };

/** Gives the screens below the person's place on this device. */
export function KeepingProvider({ keeping, children }: KeepingProviderProps): ReactNode {
  return <context.Provider value={keeping}>{children}</context.Provider>;
}

export function useKeeping(): Keeping {
  const keeping = useContext(context);
  assert(keeping !== null, 'a screen that keeps something stands inside a KeepingProvider');
  return keeping;
}

/** What the outbox can say now; `null` until it was read for the first time. */
export function useOutbox(): OutboxState | null {
  const keeping = useKeeping();
  const [state, setState] = useState<OutboxState | null>(null);
  useEffect(() => keeping.watch(keeping.outbox, setState), [keeping]);
  return state;
}

/** What the person wrote of one kind on this device; `null` until read. Give a `form` that never changes. */
export function useWritten<Body>(form: StoredForm): readonly Written<Body>[] | null {
  const keeping = useKeeping();
  const [written, setWritten] = useState<readonly Written<Body>[] | null>(null);
  useEffect(() => keeping.watch(() => keeping.written<Body>(form), setWritten), [keeping, form]);
  return written;
}

/** Whether the clinic can be reached, as far as the device knows and the last call found out. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(isOnline);
  useEffect(() => {
    const look = () => setOnline(isOnline());
    addEventListener('online', look);
    addEventListener('offline', look);
    const stop = onReachedChange(look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
      stop();
    };
  }, []);
  return online;
}

const isOnline = (): boolean => navigator.onLine && clinicReached();
