import {
  batteryFor,
  exportDaysMax,
  exportReminders,
  ledgerCsv,
  readReminders,
  readSiteSchedules,
} from '#assignment';
import type { Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { addDays, daysBetween, err, localDayOf, ok } from '#kernel';
import { siteReader } from '#profile/server';
import { channelsOf, type Sender } from './channels.ts';
import { exportMax, ledgerOf } from './ledger.ts';
import { forTeam, libraryOn } from './library.ts';
import { reminderReader } from './reminder-store.ts';
import { siteSchedules } from './site-schedules.ts';

/** Days that the counts of the site look back. */
const countedDays = 90;

export function ledgerRoutes(senders: readonly Sender[]): readonly Route[] {
  return [
    handle(readReminders, async ({ database }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) =>
        ok({
          reminders: [...(await reminderReader(db).all(patientId))],
          channels: channelsOf(senders),
        }),
      ),
    ),
    handleAs('staff', exportReminders, async ({ actor, database }, { query: { from, to } }) => {
      const days = daysBetween(from, to) + 1;
      if (days < 1 || days > exportDaysMax) return err(wrongRange);
      const rows = await database.read({ siteId: actor.siteId }, (db) =>
        ledgerOf(db, actor.siteId, from, to),
      );
      const kept = rows.slice(0, exportMax);
      return ok({
        fileName: `reminders-${from}-${to}.csv`,
        csv: ledgerCsv(kept),
        rows: kept.length,
        cut: rows.length > kept.length,
      });
    }),
    handleAs('staff', readSiteSchedules, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const { timeZone } = await siteReader(db).site(actor.siteId);
        const today = localDayOf(now, timeZone);
        const library = forTeam(await libraryOn(db, today));
        const found = await siteSchedules(db, actor.siteId, addDays(today, -countedDays));
        return ok({
          days: countedDays,
          channels: channelsOf(senders),
          schedules: found.map(({ kind, what: id, people, counts }) => {
            const title = batteryFor({ kind, id }, library.titleOf)?.title ?? { en: id };
            const { open, answered, expired, skipped } = counts;
            const what = { kind, id };
            return { what, title: { ...title }, people, open, answered, expired, skipped };
          }),
        });
      }),
    ),
  ];
}

const wrongRange: Problem = {
  status: 422,
  code: 'wrong-range',
  title: `Ask for 1 to ${exportDaysMax} days, the first one first.`,
  fields: [
    {
      at: '/query/to',
      code: 'wrong-range',
      message: `At most ${exportDaysMax} days after "from".`,
    },
  ],
};
