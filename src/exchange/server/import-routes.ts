import type { StaffActor } from '#access';
import type { Reader } from '#database/server';
import { activateForm, checkQuestionnaireFile } from '#exchange';
import type { Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant, ok } from '#kernel';
import { type By, libraryReader, libraryWriter } from '#library/server';
import { instruments } from '#measures';
import { type Check, type ImportedSource, mayActivate } from '../import/check.ts';
import { checkQuestionnaire } from './check-questionnaire.ts';
import { reportOf } from './report-of.ts';

/** Reading a form, and taking it: the same file is read anew, and what a screen said counts for nothing. */
export function importRoutes(): readonly Route[] {
  return [
    handleAs('staff', checkQuestionnaireFile, async ({ actor, database }, { body }) => {
      const check = await checkQuestionnaire(body.text, instruments);
      const here = await database.read({ siteId: actor.siteId }, (db) => versionHere(db, check));
      return ok({ report: reportOf(check, here) });
    }),

    handleAs('staff', activateForm, async ({ actor, database, now }, { body }) => {
      const check = await checkQuestionnaire(body.text, instruments, { better: body.better });
      const { id, draft, definition } = check;
      if (!mayActivate(check) || id === null || draft === null || definition === null) {
        return err(notAsItIs);
      }
      const source: ImportedSource = {
        kind: 'fhir-questionnaire/1',
        fileName: body.fileName,
        text: body.text,
        draft,
        keys: definition.keys,
        kept: definition.kept,
      };
      return database.write({ siteId: actor.siteId }, async (trx) => {
        const writer = libraryWriter(trx);
        const by = byOf(actor, now);
        const kept = await writer.keepImported(
          { id, definition: definition.instrument, source },
          by,
        );
        if (!kept.ok) return err(kept.problem === 'id-taken' ? idTaken : changedMeanwhile);
        await writer.setState(id, 'active', by);
        return ok({ instrument: id, version: kept.value.version });
      });
    }),
  ];
}

async function versionHere(db: Reader, { id }: Check): Promise<number | null> {
  if (id === null) return null;
  return (await libraryReader(db).definitionOf(id))?.version ?? null;
}

const byOf = ({ accountId, name }: StaffActor, at: Instant): By => ({
  by: accountId,
  byName: name,
  at,
});

const notAsItIs: Problem = {
  status: 422,
  code: 'form-refused',
  title: 'This form cannot be used as it is. Read the report for the reasons.',
};

const idTaken: Problem = {
  status: 409,
  code: 'id-taken',
  title: 'A questionnaire of this name is here already and was not imported.',
};

const changedMeanwhile: Problem = {
  status: 409,
  code: 'changed-meanwhile',
  title: 'Somebody else took this form at the same time. Please look again.',
};
