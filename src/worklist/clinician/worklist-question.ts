import { type Queue, queues } from '#worklist';

export type WorklistQuestion = {
  readonly queue: Queue | null;
  readonly mine: boolean;
  readonly snoozed: boolean;
};

export function questionIn(address: URLSearchParams): WorklistQuestion {
  return {
    queue: queues.find((queue) => queue === address.get('queue')) ?? null,
    mine: address.get('mine') === 'true',
    snoozed: address.get('snoozed') === 'true',
  };
}

export function addressOf({ queue, mine, snoozed }: WorklistQuestion): string {
  const pairs = [
    ...(queue === null ? [] : [['queue', queue]]),
    ...(mine ? [['mine', 'true']] : []),
    ...(snoozed ? [['snoozed', 'true']] : []),
  ];
  return pairs.length === 0 ? '/worklist' : `/worklist?${new URLSearchParams(pairs).toString()}`;
}

/** The question as the contract takes it: what is not asked is left out. */
export function queryOf({ queue, mine, snoozed }: WorklistQuestion) {
  return {
    ...(queue !== null && { queue }),
    ...(mine && { mine: 'true' as const }),
    ...(snoozed && { snoozed: 'true' as const }),
  };
}
