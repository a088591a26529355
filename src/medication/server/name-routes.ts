import { handleAs, type Route } from '#http/server';
import { err, ok } from '#kernel';
import {
  hidesShipped,
  isShippedIngredient,
  readMedicineNames,
  type SiteName,
  type SiteNameBody,
  saveMedicineName,
} from '#medication';
import { nameReader, namesMax, nameWriter } from './name-store.ts';
import { invalidMedicine, nameTaken } from './problems.ts';

/** The names of medicines a clinic adds to the table the product ships with. */
export function nameRoutes(): readonly Route[] {
  return [
    handleAs('staff', readMedicineNames, async ({ actor, database }) =>
      database.read({ siteId: actor.siteId }, async (db) =>
        ok({ names: [...(await nameReader(db).all(actor.siteId))] }),
      ),
    ),

    handleAs('staff', saveMedicineName, async ({ actor, database, now }, { params, body }) => {
      const fault = faultOf(body.name);
      if (fault !== null) return err(invalidMedicine([fault]));
      const { siteId, accountId, name: byName } = actor;
      return database.write({ siteId }, async (trx) => {
        await nameWriter(trx).lock(siteId);
        const before = await nameReader(trx).all(siteId);
        const current = before.find(({ nameId }) => nameId === params.nameId);
        const isFull = current === undefined && before.length >= namesMax;
        if ((current?.version ?? 0) !== body.version || isFull) return err(nameTaken);
        if (isTaken(before, params.nameId, body.name)) return err(nameTaken);
        const next = { ...body.name, nameId: params.nameId, version: body.version + 1 };
        await nameWriter(trx).add(siteId, next, { accountId, name: byName, now });
        return ok({ names: [...(await nameReader(trx).all(siteId))] });
      });
    }),
  ];
}

function isTaken(
  names: readonly SiteName[],
  nameId: SiteName['nameId'],
  wanted: SiteNameBody,
): boolean {
  const same = (name: string) => name.toLowerCase() === wanted.name.toLowerCase();
  return names.some((one) => one.nameId !== nameId && !one.retired && same(one.name));
}

function faultOf(name: SiteNameBody) {
  const { sameAs, class: kind, retired } = name;
  if (!retired && hidesShipped(name)) {
    const message = 'The product knows this name already, as something else.';
    return { at: '/body/name/name', code: 'known-already', message };
  }
  if ((sameAs === null) === (kind === null)) {
    const message = 'Say which ingredient it is the same as, or which class it is of.';
    return { at: '/body/name/sameAs', code: 'one-of-two', message };
  }
  return sameAs === null || isShippedIngredient(sameAs)
    ? null
    : {
        at: '/body/name/sameAs',
        code: 'unknown-ingredient',
        message: 'Choose an ingredient of the table.',
      };
}
