import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type CallInput, type Contract, call, type OutputOf } from '#http';
import { useClinic } from './clinic.ts';
import { Refusal, type Trouble } from './refusal.ts';

/** What a screen is waiting on; a failure says why, so that a refusal does not look like a fault. */
export type Reading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly trouble: Trouble; readonly tryAgain: () => void }
  | { readonly state: 'ready'; readonly value: Value };

type Options = {
  /** Ask again every so many seconds while the screen is open. */
  readonly everySeconds?: number;
  /** Show the last answer while a changed question is on its way (paging, filters). */
  readonly keepsLast?: boolean;
  readonly enabled?: boolean;
};

/** Reads a contract and keeps the answer fresh. An answer already on screen stays while a new one fails. */
export function useRead<C extends Contract>(
  route: C,
  input: CallInput<C>,
  options: Options = {},
): Reading<OutputOf<C>> {
  const { send } = useClinic();
  const query = useQuery<OutputOf<C>>({
    queryKey: [route.name, input],
    queryFn: async () => {
      const answer = await call(send, route, input);
      if (!answer.ok) throw new Refusal(answer.problem);
      return answer.value;
    },
    enabled: options.enabled ?? true,
    ...(options.everySeconds === undefined ? {} : { refetchInterval: options.everySeconds * 1000 }),
    ...(options.keepsLast === true ? { placeholderData: keepPreviousData } : {}),
  });
  const tryAgain = (): void => void query.refetch();
  if (query.data !== undefined) return { state: 'ready', value: query.data };
  if (query.error === null) return { state: 'loading' };
  if (query.error instanceof Refusal) {
    return { state: 'failed', trouble: query.error.trouble, tryAgain };
  }
  throw query.error;
}

/** The same reading, seen through a function: a part of it, or another shape. */
export function seenAs<From, To>(reading: Reading<From>, see: (value: From) => To): Reading<To> {
  return reading.state === 'ready' ? { state: 'ready', value: see(reading.value) } : reading;
}
