import { useCallback, useEffect, useState } from 'react';
import type { Loadable } from '#design';
import type { Problem, Unreachable } from '#http';
import type { Result } from '#kernel';

export type Fetched<Value> = {
  readonly answer: Loadable<Value>;
  readonly again: () => void;
};

type Failure = Problem | Unreachable;

/**
 * An answer that is not kept on the phone: asked each time the page opens. Give an `ask` that does not
 * change between renders.
 */
export function useFetched<Value>(ask: () => Promise<Result<Value, Failure>>): Fetched<Value> {
  const [answer, setAnswer] = useState<Result<Value, Failure> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    void (async () => {
      const next = await ask();
      if (here) setAnswer(next);
    })();
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new turn is the wish to ask again
  }, [ask, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  if (answer === null) return { answer: { state: 'loading' }, again };
  return {
    answer: answer.ok
      ? { state: 'ready', value: answer.value }
      : { state: 'failed', tryAgain: again },
    again,
  };
}
