import type { StaffActor } from '#access';
import type { Reader } from '#database/server';
import { type FieldFault, notFound, type Problem } from '#http';
import { handleAs, type Route } from '#http/server';
import { err, type Instant } from '#kernel';
import {
  attestLicence,
  endAttestation,
  faultsOfWording,
  saveWording,
  shipsIn,
  statementFor,
} from '#library';
import { pageAt } from './answer.ts';
import { libraryReader } from './library.ts';
import type { UsedBy } from './page.ts';
import {
  attestationReader,
  attestationWriter,
  wordingReader,
  wordingWriter,
} from './register-store.ts';
import type { By } from './tables.ts';

type Deps = { readonly usedBy: UsedBy };

export const byOf = ({ accountId, name }: StaffActor, at: Instant): By => ({
  by: accountId,
  byName: name,
  at,
});

/** What an administrator says about licences and words. */
export function registerRoutes({ usedBy }: Deps): readonly Route[] {
  return [attesting(usedBy), ending(usedBy), wording(usedBy)];
}

function attesting(usedBy: UsedBy): Route {
  return handleAs('staff', attestLicence, async ({ actor, database, now }, { params, body }) =>
    database.write({ siteId: actor.siteId }, async (trx) => {
      const { instrument: id } = params;
      const instrument = await libraryReader(trx).definitionOf(id);
      if (instrument === null) return err(notFound('questionnaire'));
      if (instrument.inactive !== null) return err(inactive(instrument.inactive));
      const shipped = shipsIn(instrument, body.language);
      if (body.statement !== statementFor(instrument, body.language, shipped)) {
        return err(otherStatement);
      }
      if (body.until !== null && body.until < body.from) return err(endsBeforeItBegins);
      await attestationWriter(trx).attest({ instrument: id, ...body }, byOf(actor, now));
      return pageAt(trx, { id, siteId: actor.siteId, now, usedBy });
    }),
  );
}

function ending(usedBy: UsedBy): Route {
  return handleAs('staff', endAttestation, async ({ actor, database, now }, { params, body }) =>
    database.write({ siteId: actor.siteId }, async (trx) => {
      const { instrument: id, attestationId } = params;
      const kept = (await attestationReader(trx).all(id)).find(
        (one) => one.attestationId === attestationId,
      );
      if (kept === undefined) return err(notFound('attestation'));
      // Said twice is said once: the first ending stands.
      if (kept.ended === null) {
        await attestationWriter(trx).end(body.endingId, kept, body.reason, byOf(actor, now));
      }
      return pageAt(trx, { id, siteId: actor.siteId, now, usedBy });
    }),
  );
}

function wording(usedBy: UsedBy): Route {
  return handleAs('staff', saveWording, async ({ actor, database, now }, { params, body }) =>
    database.write({ siteId: actor.siteId }, async (trx) => {
      const { instrument: id } = params;
      const { language, version, words } = body;
      const instrument = await libraryReader(trx).definitionOf(id);
      if (instrument === null) return err(notFound('questionnaire'));
      if (shipsIn(instrument, language)) return err(wordsShip);
      const faults = words === null ? [] : faultsOfWording(instrument, language, words);
      if (faults.length > 0) return err(notWhole(faults));
      if (version !== (await nextVersion(trx, id, language))) return err(changedMeanwhile);
      const kept = { instrument: id, language, version, ofVersion: instrument.version, words };
      const added = await wordingWriter(trx).add(kept, byOf(actor, now));
      if (!added) return err(changedMeanwhile);
      return pageAt(trx, { id, siteId: actor.siteId, now, usedBy });
    }),
  );
}

async function nextVersion(db: Reader, id: string, language: string): Promise<number> {
  const kept = await wordingReader(db).history(id);
  const versions = kept.filter((one) => one.language === language).map(({ version }) => version);
  return Math.max(0, ...versions) + 1;
}

const inactive = (why: string): Problem => ({ status: 409, code: 'inactive', title: why });

export const otherStatement: Problem = {
  status: 409,
  code: 'statement-changed',
  title: 'The words to attest are others now. Please read them again.',
};

const endsBeforeItBegins: Problem = {
  status: 422,
  code: 'invalid-input',
  title: 'The last day lies before the first.',
  fields: [
    { at: '/body/until', code: 'too-early', message: 'The last day lies before the first.' },
  ],
};

const wordsShip: Problem = {
  status: 409,
  code: 'words-ship',
  title: 'The words in this language come with the questionnaire and are never changed.',
};

const notWhole = (fields: readonly FieldFault[]): Problem => ({
  status: 422,
  code: 'wording-incomplete',
  title: 'Some words are missing or do not fit. Nothing was saved.',
  fields: fields.slice(0, 50),
});

export const changedMeanwhile: Problem = {
  status: 409,
  code: 'changed-meanwhile',
  title: 'Somebody else changed this meanwhile. Please look at it again.',
};
