import { type Accounts, accountRoutes } from '#accounts/server';
import { auditRoutes } from '#audit/server';
import type { Route } from '#http/server';
import { type Jobs, jobRoutes } from '#jobs/server';

export type RouteDeps = {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly mode: 'demo' | 'clinic';
};

/** Every room with routes, in one list. A room adds its own line. */
export function routes({ accounts, jobs, mode }: RouteDeps): readonly Route[] {
  return [...accountRoutes(accounts, mode), ...auditRoutes(), ...jobRoutes(jobs)];
}
