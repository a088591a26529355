import * as z from 'zod/mini';
import type { AccountId, PatientId, SiteId } from '#access';
import {
  type Id,
  type Instant,
  isInstant,
  isLocalDate,
  isTimeZone,
  type LocalDate,
  type TimeZone,
} from '#kernel';

/** The small schemas every contract uses. Brands are minted here and nowhere else. */
export const none = z.strictObject({});

const branded = <T extends string>(is: (text: string) => boolean, expected: string) =>
  z.pipe(
    z.string().check(z.maxLength(64), z.refine(is, { error: `Please give ${expected}.` })),
    z.transform((text: string) => text as T),
  );

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[089ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const idOf = <Name extends string>() =>
  branded<Id<Name>>((text) => uuidPattern.test(text), 'a UUID in lower case');

export const patientId = idOf<'PatientId'>() as z.ZodMiniType<PatientId, string>;
export const accountId = idOf<'AccountId'>() as z.ZodMiniType<AccountId, string>;
export const siteId = idOf<'SiteId'>() as z.ZodMiniType<SiteId, string>;
export const localDate = branded<LocalDate>(isLocalDate, 'a day as YYYY-MM-DD');
export const instant = branded<Instant>(isInstant, 'a moment as 2026-03-09T17:45:00.000Z');
export const timeZone = branded<TimeZone>(isTimeZone, 'a time zone such as Europe/Berlin');

/** Free text a person types: trimmed, never empty, never longer than `max` characters. */
export const words = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** Localized words as sent to a screen. */
export const text = z.intersection(z.object({ en: z.string() }), z.record(z.string(), z.string()));

export const rating = z.int().check(z.minimum(0), z.maximum(10));
