import * as z from 'zod/mini';
import { instant, text } from '#http';
import type { Instant } from '#kernel';
import { fingerprint } from '#reasoning';
import { type SafetyLine, safetySteps } from '#safety';
import type { CrisisContact } from './crisis-contacts.tsx';

const choice = 'sinew.keeps-safety-plan';
const place = 'sinew.safety-plan';

const copy = z.object({
  /** By whom it was kept, as a mark that names nobody: somebody else's sign-in takes the copy away. */
  owner: z.string(),
  at: instant,
  lines: z.array(
    z.object({
      lineId: z.string(),
      step: z.enum(safetySteps),
      words: z.string(),
      phone: z.nullable(z.string()),
    }),
  ),
  contacts: z.array(
    z.object({
      label: text,
      phone: z.nullable(z.string()),
      textNumber: z.nullable(z.string()),
      hours: z.nullable(text),
    }),
  ),
});

/** A safety plan to read while nobody is signed in: its lines and whom to call, without a name. */
export type PlanThatStays = z.output<typeof copy>;

/**
 * The person's own choice for this phone, off until they make it (docs/adr/0029). It is kept with whose it is: also
 * while there is no copy, it is nobody else's.
 */
export const staysOnPhone = (owner: string): boolean => isChoiceOf(markOf(owner));

/** Whoever keeps records on this phone is known by their address: it does not lie here in the clear. */
const markOf = (owner: string): string => fingerprint(owner);
const isChoiceOf = (mark: string): boolean => localStorage.getItem(choice) === mark;

export function setStaysOnPhone(owner: string, on: boolean): void {
  if (on) localStorage.setItem(choice, markOf(owner));
  else forgetPlanThatStays();
}

type ToKeep = {
  readonly owner: string;
  readonly at: Instant;
  readonly lines: readonly SafetyLine[];
  readonly contacts: readonly CrisisContact[];
};

/** Lays the plan beside the session, where the person chose so; a plan without lines is no plan. */
export function letPlanStay({ owner, at, lines, contacts }: ToKeep): void {
  if (!staysOnPhone(owner)) return;
  if (lines.length === 0) return localStorage.removeItem(place);
  const kept = lines.map(({ lineId, step, words, phone }) => ({ lineId, step, words, phone }));
  localStorage.setItem(place, JSON.stringify({ owner: markOf(owner), at, lines: kept, contacts }));
}

export function planThatStays(): PlanThatStays | null {
  try {
    const parsed = copy.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'));
    return parsed.success && isChoiceOf(parsed.data.owner) ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Signing out, a phone that others use, and somebody else who signs in leave no plan behind. */
export function forgetPlanThatStays(): void {
  localStorage.removeItem(choice);
  localStorage.removeItem(place);
}

/** A sign-in on this phone: a copy of somebody else goes, and their choice with it. */
export function onlyPlanOf(owner: string): void {
  if (!staysOnPhone(owner)) forgetPlanThatStays();
}
