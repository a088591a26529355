import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Contract, OutputOf, Send } from '#http';
import type { Id, Instant } from '#kernel';
import { type Clinic, ClinicContext } from './clinic.ts';
import type { Trouble } from './refusal.ts';
import type { Reading } from './use-read.ts';

/** What a made-up server says to one route. */
export type CannedAnswer = {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  readonly json: unknown;
};

export const canned = <C extends Contract>(route: C, json: OutputOf<C>): CannedAnswer => ({
  method: route.method,
  path: patternOf(route.path),
  status: 200,
  json,
});

export const refusing = (route: Contract, trouble: Trouble): CannedAnswer => ({
  method: route.method,
  path: patternOf(route.path),
  status: trouble.status,
  json: trouble,
});

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}(\\?.*)?$`);

/** The moment in every fixture, so that "3 days ago" stays true. */
export const fixtureNow = '2026-11-25T09:30:00.000Z' as Instant;

/** The n-th made-up id. */
export const fixtureId = <Name extends string>(n: number): Id<Name> =>
  `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as Id<Name>;

type InClinicProps = {
  readonly answers?: readonly CannedAnswer[];
  readonly at?: string;
  readonly children: ReactNode;
};

/**
 * The clinic’s world for fixtures and tests: a clock that stands, ids that count, a server that says
 * what it is told to. A route nobody answers keeps the screen waiting.
 */
export function InClinic({ answers = [], at = '/', children }: InClinicProps): ReactNode {
  const [world] = useState(() => ({
    clinic: madeUp(answers),
    queries: new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } }),
    place: memoryLocation({ path: at }),
  }));
  return (
    <QueryClientProvider client={world.queries}>
      <ClinicContext value={world.clinic}>
        <Router hook={world.place.hook} searchHook={world.place.searchHook}>
          {children}
        </Router>
      </ClinicContext>
    </QueryClientProvider>
  );
}

function madeUp(answers: readonly CannedAnswer[]): Clinic {
  let ids = 1_000_000;
  const send: Send = ({ method, path }) => {
    const answer = answers.find((one) => one.method === method && one.path.test(path));
    if (answer === undefined) return new Promise(() => {});
    return Promise.resolve({ status: answer.status, json: answer.json });
  };
  return { send, now: () => fixtureNow, timeZone: null, newId: () => fixtureId(++ids) };
}

const idle = (): void => {};

/** The readings every screen must be able to show beside its own content. */
export const waiting = { state: 'loading' } as const;
export const failedWith = (trouble: Trouble): Reading<never> => ({
  state: 'failed',
  trouble,
  tryAgain: idle,
});
export const unreachable = failedWith({
  code: 'unreachable',
  status: 0,
  title: 'The server could not be reached.',
});
export const refused = failedWith({ code: 'forbidden', status: 403, title: 'Not for this role.' });
export const broken = failedWith({
  code: 'busy',
  status: 503,
  title: 'The server is busy. Please try again.',
});
export const ready = <Value,>(value: Value): Reading<Value> => ({ state: 'ready', value });
