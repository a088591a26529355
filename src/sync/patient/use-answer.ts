import { useCallback, useEffect, useState } from 'react';
import type { Loadable } from '#design';
import type { Problem, Unreachable } from '#http';
import type { Instant, Result } from '#kernel';
import type { StoredForm } from '#sync/web';
import type { Keeping } from './keeping.ts';
import { useKeeping } from './use-keeping.tsx';

export type Kept<Value> = {
  readonly answer: Loadable<Value>;
  /** When the shown copy came from the server; `null` while there is none. */
  readonly at: Instant | null;
  /** The last try did not reach the server, so the copy may be old. */
  readonly old: boolean;
  /** The saved copy was looked for; a screen that can do without an answer need not wait longer. */
  readonly looked: boolean;
  readonly again: () => void;
};

type Asked<Value> = () => Promise<Result<Value, Problem | Unreachable>>;
type Shown<Value> = {
  readonly copy: { readonly value: Value; readonly at: Instant } | null;
  readonly failed: boolean;
  readonly looked: boolean;
};

/**
 * A server's answer with the last saved copy first: what was read once can be read without a network. Give
 * a `form` and an `ask` that do not change between renders.
 */
export function useAnswer<Value>(form: StoredForm, ask: Asked<Value>): Kept<Value> {
  const keeping = useKeeping();
  const [shown, setShown] = useState<Shown<Value>>({
    copy: null,
    failed: false,
    looked: false,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    const show = (next: Partial<Shown<Value>>) => {
      if (here) setShown((before) => ({ ...before, ...next }));
    };
    void readAndAsk(keeping, form, ask, show);
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new turn is the wish to ask again
  }, [keeping, form, ask, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
  return {
    answer: loadable(shown, again),
    at: shown.copy?.at ?? null,
    old: shown.failed,
    looked: shown.looked,
    again,
  };
}

async function readAndAsk<Value>(
  keeping: Keeping,
  form: StoredForm,
  ask: Asked<Value>,
  show: (next: Partial<Shown<Value>>) => void,
): Promise<void> {
  const copy = await keeping.cached<Value>(form);
  show(copy === null ? { looked: true } : { copy, looked: true });
  const asked = await ask();
  if (asked.ok) {
    show({ copy: { value: asked.value, at: keeping.now() }, failed: false });
    await keeping.keepCached(form, asked.value);
  } else {
    show({ failed: true });
  }
}

function loadable<Value>(shown: Shown<Value>, tryAgain: () => void): Loadable<Value> {
  if (shown.copy !== null) return { state: 'ready', value: shown.copy.value };
  return shown.failed ? { state: 'failed', tryAgain } : { state: 'loading' };
}
