/**
 * An expected refusal (RFC 9457 problem details). `fields` names each faulty input by JSON pointer,
 * so that a form can put the words beside the field and keep everything else.
 */
export type Problem = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 422 | 423 | 429 | 503;
  /** Stable, machine-readable: "invalid-input", "plan-changed-meanwhile". */
  readonly code: string;
  /** One plain sentence for the person. */
  readonly title: string;
  readonly fields?: readonly FieldFault[];
  /** What the record holds now, where somebody was faster (409). */
  readonly newer?: unknown;
};

export type FieldFault = {
  /** JSON pointer from the request: "/body/givenName". */
  readonly at: string;
  readonly code: string;
  readonly message: string;
};

export const notFound = (what: string): Problem => ({
  status: 404,
  code: 'not-found',
  title: `There is no such ${what}.`,
});
