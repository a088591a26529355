import { type Accounts, accountRoutes } from '#accounts/server';
import { auditRoutes } from '#audit/server';
import type { Route } from '#http/server';
import { type Jobs, jobRoutes } from '#jobs/server';
import { planOperations, planRoutes } from '#plan/server';
import { reasoningRoutes } from '#reasoning/server';
import { countsKept, registryRoutes } from '#registry/server';
import { wholeRulebook } from '#rulebook';
import { syncRoutes } from '#sync/server';
import { worklistRoutes } from '#worklist/server';
import { decide } from './streams/decision.ts';
import { planStream, workStream } from './streams/plan.ts';

export type RouteDeps = {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly mode: 'demo' | 'clinic';
};

/** Every room with routes, in one list. A room adds its own line. */
export function routes({ accounts, jobs, mode }: RouteDeps): readonly Route[] {
  const counts = countsKept({ freshMs: 5_000, staleMs: 60_000 });
  const plan = planStream(counts);
  const decided = decide({ rulebook: wholeRulebook, plan, counts });
  return [
    ...accountRoutes(accounts, mode),
    ...auditRoutes(),
    ...jobRoutes(jobs),
    ...reasoningRoutes({ rulebook: wholeRulebook, decide: decided }),
    ...planRoutes(plan),
    ...syncRoutes(planOperations(plan)),
    ...worklistRoutes(workStream(counts)),
    ...registryRoutes(counts),
  ];
}
