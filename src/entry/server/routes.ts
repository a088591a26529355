import type { SiteId } from '#access';
import type { Reader } from '#database/server';
import {
  checkForm,
  enterForm,
  type FormsToEnter,
  findPeople,
  importScores,
  languagesToEnter,
  listForms,
  type MayNotEnter,
  mayEnter,
  openForm,
  withdrawForm,
} from '#entry';
import { notFound, type Problem } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { err, type Instant, type LocalDate, localDayOf, ok } from '#kernel';
import { libraryReader } from '#library/server';
import { measureReader } from '#measures/server';
import { patientReader, siteReader } from '#profile/server';
import { type EntryFollows, keepForm, withdraw } from './enter.ts';
import { importOldScores } from './import-scores.ts';
import { foundPersonOf, type PeopleMatching, peopleFound } from './people.ts';

export type EntryDeps = EntryFollows & { readonly peopleMatching: PeopleMatching };

export function entryRoutes(deps: EntryDeps): readonly Route[] {
  return [...choosing(deps), ...entering(deps), importing(deps)];
}

/** Who it is, and which questionnaire. */
function choosing({ peopleMatching }: EntryDeps): readonly Route[] {
  return [
    handleAs('staff', findPeople, async ({ actor, database }, { query }) => {
      const { siteId } = actor;
      return ok(
        await database.read({ siteId }, (db) =>
          peopleFound(db, siteId, query.search, peopleMatching),
        ),
      );
    }),

    handleAs('staff', listForms, async ({ actor, database, now }) =>
      ok(
        await database.read({ siteId: actor.siteId }, async (db) =>
          formsAt(db, await dayAt(db, actor.siteId, now)),
        ),
      ),
    ),

    handleAs('staff', openForm, async ({ actor, database, now }, { params }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const library = libraryReader(db);
        const definition = await library.definitionOf(params.instrument);
        if (definition === null) return err(notFound('questionnaire'));
        const day = await dayAt(db, actor.siteId, now);
        const opened = mayEnter(await library.register(), definition, params.language, day);
        return opened.ok ? ok({ ...opened.value, definition }) : err(shut(opened.problem));
      }),
    ),
  ];
}

function entering(deps: EntryDeps): readonly Route[] {
  return [
    handle(checkForm, async ({ database }, { params: { patientId }, query }) =>
      database.read({ patientId }, async (db) => {
        const patient = await patientReader(db).patient(patientId);
        if (patient === null) return err(notFound('person'));
        const readings = await measureReader(db).readings(patientId);
        const sameDay = readings.filter(
          ({ instrument, day }) => instrument === query.instrument && day === query.day,
        );
        return ok({
          person: foundPersonOf(patient),
          sameDay: sameDay.map(({ day, value, mode }) => ({ day, value, mode })),
        });
      }),
    ),

    handleAs('staff', enterForm, async ({ actor, database, now }, { params, body }) => {
      const { patientId } = params;
      const form = { ...params, ...body };
      return database.write({ patientId }, (trx) => keepForm(trx, form, { actor, now }, deps));
    }),

    handleAs('staff', withdrawForm, async ({ actor, database, now }, { params }) =>
      database.write({ patientId: params.patientId }, (trx) =>
        withdraw(trx, params, { actor, now }, deps),
      ),
    ),
  ];
}

function importing(deps: EntryDeps): Route {
  return handleAs('staff', importScores, async ({ actor, database, now, log }, { body }) => {
    const { siteId, accountId } = actor;
    const onProgress = (done: number, total: number): void =>
      log.info('old scores taken in', { done, total });
    const batch = { ...body, siteId, accountId, now, onProgress };
    return ok(await importOldScores(database, batch, deps));
  });
}

async function formsAt(db: Reader, today: LocalDate): Promise<FormsToEnter> {
  const library = libraryReader(db);
  const [register, definitions] = [await library.register(), await library.allDefinitions()];
  const forms = definitions.map((definition) => ({
    instrument: definition.id,
    name: definition.name,
    title: { ...definition.title },
    questions: definition.items.length,
    languages: [...languagesToEnter(register, definition, today)],
  }));
  const open = forms.filter(({ languages }) => languages.length > 0);
  return { forms: open, closed: forms.length - open.length, today };
}

async function dayAt(db: Reader, siteId: SiteId, now: Instant): Promise<LocalDate> {
  const { timeZone } = await siteReader(db).site(siteId);
  return localDayOf(now, timeZone);
}

const shut = ({ code, says }: MayNotEnter): Problem => ({
  status: 409,
  code: 'may-not-be-used',
  title: says.en,
  fields: [{ at: '/params/instrument', code, message: says.en }],
});
