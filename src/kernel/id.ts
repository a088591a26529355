import type { Brand } from './brand.ts';

/** A UUID made where the record is born (version 7, the phone included), so a retry is the same record. */
export type Id<Name extends string> = Brand<string, Name>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[089ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return uuid.test(text);
}
