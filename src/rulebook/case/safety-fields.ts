import * as z from 'zod/mini';

/** Read by their own readers, which know the many ways in which files write them (`case-safety.ts`). */
const read = z.optional(z.unknown());

/** Fields of a case file about safety: second screens, a crisis before, what is shared, who watches. */
export const safetyFields = {
  cssrs: read,
  asq: read,
  disclosure: read,
  postCrisisDischarge: read,
  discharge: read,
  sharing: read,
  recentOpioidTaper: read,
  burdenStatements: read,
  insomnia: read,
  site: read,
};
