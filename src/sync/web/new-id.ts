import { uuidv7 } from 'uuidv7';
import type { Id, Instant } from '#kernel';

/** Ids are born where the record is born, so a repeated request is the same record. */
export const newId = <Name extends string>(): Id<Name> => uuidv7() as Id<Name>;

export const instantNow = (): Instant => new Date().toISOString() as Instant;
