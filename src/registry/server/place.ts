import * as z from 'zod/mini';
import type { Problem } from '#http';
import { isId } from '#kernel';
import type { Place } from './caseload-reader.ts';
import type { CaseloadRow } from './tables.ts';

const placeSchema = z.tuple([
  z.int().check(z.minimum(0), z.maximum(4)),
  z.string().check(z.maxLength(200)),
  z.string().check(z.refine(isId)),
]);

/** Where the next page begins, as one opaque word for the address. */
export function placeOf(row: Pick<CaseloadRow, 'attention' | 'sort_name' | 'patient_id'>): string {
  const keys = JSON.stringify([row.attention, row.sort_name, row.patient_id]);
  return Buffer.from(keys).toString('base64url');
}

/** Undefined when it is none of ours. */
export function placeIn(word: string): Place | undefined {
  try {
    const read = placeSchema.safeParse(JSON.parse(Buffer.from(word, 'base64url').toString('utf8')));
    if (!read.success) return undefined;
    const [attention, sortName, patientId] = read.data;
    return { attention, sortName, patientId };
  } catch {
    return undefined;
  }
}

export const badPlace: Problem = {
  status: 400,
  code: 'invalid-input',
  title: 'This page of the list does not exist.',
  fields: [{ at: '/query/after', code: 'invalid', message: 'Begin again with the first page.' }],
};
