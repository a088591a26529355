import { type Queue, queues } from '#worklist';

export type WorklistQuestion = {
  readonly queue: Queue | null;
  readonly overdue: boolean;
  readonly mine: boolean;
  readonly snoozed: boolean;
};

export function questionIn(address: URLSearchParams): WorklistQuestion {
  return {
    queue: queues.find((queue) => queue === address.get('queue')) ?? null,
    overdue: address.get('overdue') === 'true',
    mine: address.get('mine') === 'true',
    snoozed: address.get('snoozed') === 'true',
  };
}

export function addressOf({ queue, overdue, mine, snoozed }: WorklistQuestion): string {
  const pairs = [
    ...(queue === null ? [] : [['queue', queue]]),
    ...(overdue ? [['overdue', 'true']] : []),
    ...(mine ? [['mine', 'true']] : []),
    ...(snoozed ? [['snoozed', 'true']] : []),
  ];
  return pairs.length === 0 ? '/worklist' : `/worklist?${new URLSearchParams(pairs).toString()}`;
}

/** The question as the contract takes it: what is not asked is left out. */
export function queryOf({ queue, overdue, mine, snoozed }: WorklistQuestion) {
  return {
    ...(queue !== null && { queue }),
    ...(overdue && { overdue: 'true' as const }),
    ...(mine && { mine: 'true' as const }),
    ...(snoozed && { snoozed: 'true' as const }),
  };
}
