import type { Actor, PatientId, SiteId } from '#access';
import type { Instant } from '#kernel';

/** One thing that happened to a record (or, where no one person is concerned, at a site). */
export type AuditEvent = {
  /** The person whose record it is, or the site. Each subject has its own chain. */
  readonly subjectId: PatientId | SiteId;
  readonly at: Instant;
  readonly actor: Actor | SystemActor;
  /** Name of the action, as listed in `actions`. */
  readonly action: string;
  readonly outcome: 'done' | 'rejected' | 'refused' | 'failed';
  readonly requestId: string | null;
  /** Never health data: identifiers, counts, the reason a person gave for breaking the glass. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** The product itself, when no person acts: jobs, import, seeds. */
export type SystemActor = { readonly kind: 'system'; readonly name: string };
