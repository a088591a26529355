import type { Instant } from '#kernel';

export const addMs = (at: Instant, ms: number): Instant =>
  new Date(Date.parse(at) + ms).toISOString() as Instant;
