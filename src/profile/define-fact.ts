import type * as z from 'zod/mini';
import type { Text } from '#kernel';

/** One entry of the fact catalogue: what it is called, and what a good value looks like. */
export function define<Schema extends z.ZodMiniType>(
  en: string,
  schema: Schema,
): { readonly label: Text; readonly schema: Schema } {
  return { label: { en }, schema };
}
