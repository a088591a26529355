import { readWhoLooked, whoLooked } from '#audit';
import { handleAs, type Route } from '#http/server';
import { ok } from '#kernel';
import { auditReader } from './reader.ts';

export function auditRoutes(): readonly Route[] {
  return [
    handleAs('patient', readWhoLooked, async ({ actor, database }, { query }) => {
      const { patientId } = actor;
      const found = await database.read({ patientId }, (db) =>
        auditReader(db).looksAt(patientId, query.before ?? null),
      );
      return ok(whoLooked(found.rows, found.before));
    }),
  ];
}
