import * as z from 'zod/mini';
import { contract, idOf, instant, localDate, none, text, words } from '#http';
import { daysBetween, type LocalDate } from '#kernel';
import { servicesOffered } from './options.ts';

export const placesMax = 500;

/** What was last said of the free places of a service. */
export const freePlacesView = z.object({
  places: z.int(),
  nextFree: z.nullable(localDate),
  words: z.nullable(z.string()),
  /** The day on which somebody counted. */
  day: localDate,
  at: instant,
  byName: z.string(),
});
export type FreePlaces = z.output<typeof freePlacesView>;

/** Counted too long ago, or the day on which a place was to be free has passed: it is asked anew. */
export function isOldCount(
  { day, nextFree }: Pick<FreePlaces, 'day' | 'nextFree'>,
  today: LocalDate,
  freshDays: number,
): boolean {
  return daysBetween(day, today) > freshDays || (nextFree !== null && nextFree < today);
}

export const freePlacesOutput = z.object({
  today: localDate,
  /** Days after which a count is called old. */
  freshDays: z.int(),
  services: z.array(
    z.object({ code: z.string(), title: text, free: z.nullable(freePlacesView), old: z.boolean() }),
  ),
});
export type FreePlacesOutput = z.output<typeof freePlacesOutput>;

export const readFreePlaces = contract({
  name: 'readFreePlaces',
  method: 'GET',
  path: '/api/free-places',
  summary: 'Free places of every way of care at this clinic, with the day they were counted.',
  need: { permission: 'free-places:read' },
  audit: 'READ_FREE_PLACES',
  params: none,
  query: none,
  body: none,
  output: freePlacesOutput,
});

export const saveFreePlaces = contract({
  name: 'saveFreePlaces',
  method: 'POST',
  path: '/api/free-places',
  summary:
    'Keeps how many places a service has free and from when. Repeating the entryId changes nothing.',
  need: { permission: 'free-places:edit' },
  audit: 'CHANGED_FREE_PLACES',
  params: none,
  query: none,
  body: z.strictObject({
    entryId: idOf<'FreePlacesId'>(),
    service: z.enum(servicesOffered),
    places: z.int().check(z.minimum(0), z.maximum(placesMax)),
    nextFree: z._default(z.nullable(localDate), null),
    words: z._default(z.nullable(words(200)), null),
  }),
  output: freePlacesOutput,
});
