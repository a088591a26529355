import * as z from 'zod/mini';
export const password = z.string().check(z.minLength(12), z.maxLength(200));
export const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
/** Opens an invitation or an intake: 32 random bytes, shown once and kept nowhere. */
export const token = z
  .string()
  .check(z.regex(/^[\w-]{43}$/, { error: 'This link is not whole. Please open it again.' }));
export const hatName = z.string().check(z.maxLength(120));
