import type { SiteId, StaffActor } from '#access';
import type { Database } from '#database/server';
import type { Instant, LocalDate } from '#kernel';
import type { Chance } from './chance.ts';
import type { Player } from './player.ts';

/** Where a story is told: the product's routes, the team, and the day it ends. */
export type Stage = {
  readonly database: Database;
  readonly play: Player;
  readonly chance: Chance;
  readonly siteId: SiteId;
  readonly staff: (name: string) => StaffActor;
  readonly now: Instant;
  readonly today: LocalDate;
};

export const hour = (day: LocalDate, utcHour: number): Instant =>
  `${day}T${String(utcHour).padStart(2, '0')}:00:00.000Z` as Instant;

/** A minute ago. */
export const earlier = (now: Instant): Instant =>
  new Date(Date.parse(now) - 60_000).toISOString() as Instant;
