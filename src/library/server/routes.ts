import type { Reader } from '#database/server';
import { notFound, type OutputOf, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type LocalDate, ok, type Result } from '#kernel';
import { mayUse, readForm, readLibrary, readRegisterPage } from '#library';
import { formOf } from '#measures';
import { dayAt, pageAt } from './answer.ts';
import { bankRoutes } from './bank-routes.ts';
import { libraryReader } from './library.ts';
import { ownRoutes } from './own-routes.ts';
import { rowsOf, type UsedBy } from './page.ts';
import { registerRoutes } from './register-routes.ts';

export type LibraryDeps = { readonly usedBy: UsedBy };

export function libraryRoutes(deps: LibraryDeps): readonly Route[] {
  return [...readingRoutes(deps), ...registerRoutes(deps), ...ownRoutes(deps), ...bankRoutes()];
}

function readingRoutes({ usedBy }: LibraryDeps): readonly Route[] {
  return [
    handleAs('staff', readLibrary, async ({ actor, database, now }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const rows = await rowsOf(db, await dayAt(db, actor.siteId, now));
        return ok({ rows: [...rows] });
      }),
    ),

    handleAs('staff', readRegisterPage, async ({ actor, database, now }, { params }) =>
      database.read({ siteId: actor.siteId }, async (db) =>
        pageAt(db, { id: params.instrument, siteId: actor.siteId, now, usedBy }),
      ),
    ),

    handleAs('staff', readForm, async ({ actor, database, now }, { params }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const day = await dayAt(db, actor.siteId, now);
        return formToLookAt(db, params.instrument, params.language, day);
      }),
    ),
  ];
}

/** The team may look at a wording before it is attested; that it may not be sent is said beside it. */
async function formToLookAt(
  db: Reader,
  id: string,
  language: string,
  day: LocalDate,
): Promise<Result<OutputOf<typeof readForm>, Problem>> {
  const library = libraryReader(db);
  const [instrument, register] = await Promise.all([library.definitionOf(id), library.register()]);
  if (instrument === null) return err(notFound('questionnaire'));
  const use = mayUse(register, instrument, language, day);
  const kept = register.wordings.find(
    (wording) => wording.instrument === id && wording.language === language,
  );
  const words = instrument.languages.includes(language) ? null : (kept?.words ?? null);
  const form = formOf(instrument, language, words ?? undefined);
  if (!form.ok) return err(noWords);
  return ok({ form: form.value, refusal: use.ok ? null : use.problem });
}

const noWords: Problem = {
  status: 409,
  code: 'no-words',
  title: 'There are no words to show in this language yet.',
};
