import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type CallInput, type Contract, call, type OutputOf } from '#http';
import type { Result } from '#kernel';
import { useClinic } from './clinic.ts';
import type { Trouble } from './refusal.ts';

export type Act<C extends Contract> = {
  readonly run: (input: CallInput<C>) => Promise<Result<OutputOf<C>, Trouble>>;
  readonly busy: boolean;
  /** Why the last try brought nothing; what was typed is still in the form. */
  readonly trouble: Trouble | null;
  readonly forget: () => void;
};

/** Does something on the server. Afterwards everything on screen is read again, so no view stays behind. */
export function useAct<C extends Contract>(route: C): Act<C> {
  const { send } = useClinic();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = useCallback(
    async (input: CallInput<C>) => {
      setBusy(true);
      const answer = await call(send, route, input);
      setBusy(false);
      setTrouble(answer.ok ? null : answer.problem);
      if (answer.ok && route.method !== 'GET') void queries.invalidateQueries();
      return answer;
    },
    [send, route, queries],
  );
  const forget = useCallback(() => setTrouble(null), []);
  return { run, busy, trouble, forget };
}
