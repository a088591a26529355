import type { StaffActor } from '#access';
import type { Reader } from '#database/server';
import { freshnessFreePlaces, inForce } from '#evidence';
import type { Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, localDayOf, ok } from '#kernel';
import { siteReader } from '#profile/server';
import { settingReader } from '#reasoning/server';
import {
  type FreePlacesOutput,
  isOldCount,
  readFreePlaces,
  saveFreePlaces,
  servicesOfCare,
} from '#stepping';
import { freePlacesReader, freePlacesWriter } from './free-places-store.ts';

/** How many places each way of care has free: counted by who runs it, read beside what is offered. */
export function freePlacesRoutes(): readonly Route[] {
  return [
    handleAs('staff', readFreePlaces, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => ok(await pageOf(db, actor, now))),
    ),

    handleAs('staff', saveFreePlaces, async ({ actor, database, now }, { body }) =>
      database.write({ siteId: actor.siteId }, async (trx) => {
        const { siteId, accountId, name } = actor;
        const { timeZone } = await siteReader(trx).site(siteId);
        const day = localDayOf(now, timeZone);
        if (body.nextFree !== null && body.nextFree < day) return err(dayGone);
        await freePlacesWriter(trx).add(siteId, { ...body, day }, { accountId, name, now });
        return ok(await pageOf(trx, actor, now));
      }),
    ),
  ];
}

async function pageOf(db: Reader, { siteId }: StaffActor, now: Instant): Promise<FreePlacesOutput> {
  const { country, timeZone } = await siteReader(db).site(siteId);
  const bearer = { country, siteId, accountId: null, patientId: null };
  const settings = await settingReader(db).for(bearer);
  const freshDays = inForce(freshnessFreePlaces, settings, bearer, now).value;
  const today = localDayOf(now, timeZone);
  const counted = await freePlacesReader(db).latest(siteId);
  return {
    today,
    freshDays,
    services: servicesOfCare.map(({ code, title }) => {
      const free = counted.get(code) ?? null;
      return { code, title, free, old: free !== null && isOldCount(free, today, freshDays) };
    }),
  };
}

const dayGone: Problem = {
  status: 422,
  code: 'in-the-past',
  title: 'This day has passed.',
  fields: [{ at: '/body/nextFree', code: 'in-the-past', message: 'Choose today or a later day.' }],
};
