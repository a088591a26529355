import type { FieldFault, Problem, Unreachable } from '#http';

/** Why a call brought nothing: the server said no, or could not be reached. */
export type Trouble = Problem | Unreachable;

/** Carries a trouble through TanStack Query, which knows failures only as thrown errors. */
export class Refusal extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.title);
    this.trouble = trouble;
  }
}

/** The server's words about one input, by its name in the body: "givenName" or "item/dose/minutes". */
export function faultAt(trouble: Trouble | null, name: string): string | null {
  return faultsOf(trouble).find((fault) => fault.at === `/body/${name}`)?.message ?? null;
}

export function faultsOf(trouble: Trouble | null): readonly FieldFault[] {
  return trouble !== null && 'fields' in trouble ? (trouble.fields ?? []) : [];
}

/** Worth trying again by itself: nothing was refused, only nothing came. */
export function mayPass(trouble: Trouble): boolean {
  return trouble.status === 0 || trouble.status === 503;
}
