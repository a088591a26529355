import { notFound } from '#http';
import { handleAs, type Route } from '#http/server';
import { listDeadLetters, retryDeadLetter } from '#jobs';
import { err, ok } from '#kernel';
import type { Jobs } from './jobs.ts';

export function jobRoutes(jobs: Jobs): readonly Route[] {
  const list = handleAs('staff', listDeadLetters, async () =>
    ok({ deadLetters: [...(await jobs.deadLetters())] }),
  );
  const retry = handleAs('staff', retryDeadLetter, async (_context, { params }) =>
    (await jobs.retry(params.deadLetterId))
      ? ok({ retried: true as const })
      : err(notFound('dead letter')),
  );
  return [list, retry];
}
