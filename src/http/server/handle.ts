import type { Actor } from '#access';
import type { Database } from '#database/server';
import type { Contract, InputOf, OutputOf, Problem } from '#http';
import { assert, type Instant, type Result } from '#kernel';

/** Structured log of one request. Never health data: names of things, counts and durations only. */
export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly error: (event: string, fields?: LogFields) => void;
};
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** What a handler may do to the answer beyond its value; only sign-in needs it. */
export type Reply = {
  /** Adds a header; a second `set-cookie` is a second cookie. */
  readonly header: (name: string, value: string) => void;
};

/** What the request came with, for the rooms that recognise people. Never log it. */
export type Asked = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly address: string;
};

export type Context<Acting extends Actor | null = Actor> = {
  readonly actor: Acting;
  /** The first write of a request also writes its audit line, in the same transaction. */
  readonly database: Database;
  readonly requestId: string;
  readonly now: Instant;
  readonly log: Log;
  readonly asked: Asked;
  readonly reply: Reply;
};

export type Handler<C extends Contract, Acting extends Actor | null> = (
  context: Context<Acting>,
  input: InputOf<C>,
) => Promise<Result<OutputOf<C>, Problem>>;

/** A contract with the function that keeps it; what the gate registers. */
export type Route = {
  readonly contract: Contract;
  /** Kinds of actor the handler is written for; `null`: whoever the permission lets in. */
  readonly kinds: readonly Actor['kind'][] | null;
  readonly run: Handler<Contract, Actor | null>;
};

/** For whoever holds the contract's permission. */
export function handle<C extends Contract>(contract: C, handler: Handler<C, Actor>): Route {
  assert(contract.need !== null, `${contract.name} names a permission, or uses handleOpen`);
  return { contract, kinds: null, run: handler as Route['run'] };
}

/** Like `handle`, for one kind of actor or some; the gate refuses the others. */
export function handleAs<Kind extends Actor['kind'], C extends Contract>(
  kinds: Kind | readonly Kind[],
  contract: C,
  handler: Handler<C, Extract<Actor, { kind: Kind }>>,
): Route {
  assert(contract.need !== null, `${contract.name} names a permission, or uses handleOpen`);
  const several = typeof kinds === 'string' ? [kinds] : kinds;
  return { contract, kinds: several, run: handler as Route['run'] };
}

/** For what anyone may see before signing in: the contract's `need` is `null`. */
export function handleOpen<C extends Contract>(
  contract: C,
  handler: Handler<C, Actor | null>,
): Route {
  assert(contract.need === null, `${contract.name} is open only when its contract says so`);
  return { contract, kinds: null, run: handler };
}
