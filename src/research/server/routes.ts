import type { SiteId, StaffActor } from '#access';
import type { Database } from '#database/server';
import { notFound, type Problem } from '#http';
import { type Context, handleAs, type Route } from '#http/server';
import { err, type Instant, ok, type Result } from '#kernel';
import {
  listStudies,
  listStudyPeople,
  publishStudyText,
  readStudy,
  type StudyPage,
  saveStudy,
  setStudyState,
} from '#research';
import { studyPageOf, studyPeopleOf } from './pages.ts';
import { personRoutes } from './person-routes.ts';
import type { ResearchDeps } from './phone.ts';
import { type By, rowOf, type Study, studyReader, studyWriter } from './study-store.ts';
import type { StudyId } from './tables.ts';

export type StudyDeps = ResearchDeps & {
  /** A study opened, closed or has new words: everybody it asks is looked at afresh. */
  readonly afterStudy: (
    database: Database,
    study: { readonly siteId: SiteId; readonly studyId: StudyId },
    now: Instant,
  ) => Promise<void>;
};

export function researchRoutes(deps: StudyDeps): readonly Route[] {
  return [
    handleAs('staff', listStudies, async ({ actor, database }) =>
      database.read({ siteId: actor.siteId }, async (db) =>
        ok({ studies: (await studyReader(db).all()).map(rowOf) }),
      ),
    ),
    handleAs('staff', readStudy, (context, { params }) => pageOf(context, params.studyId)),
    handleAs('staff', saveStudy, async (context, { params: { studyId }, body }) => {
      const { actor, database } = context;
      await database.write({ siteId: actor.siteId }, (trx) =>
        studyWriter(trx).save(studyId, body, byOf(context)),
      );
      return pageOf(context, studyId);
    }),
    handleAs('staff', setStudyState, async (context, { params: { studyId }, body: { state } }) => {
      const { actor, database, now } = context;
      const { siteId } = actor;
      const changed = await database.write({ siteId }, async (trx) => {
        const study = await studyReader(trx).one(studyId);
        const fault = study === null ? notFound('study') : stateFault(study, state);
        if (fault !== null) return err(fault);
        await studyWriter(trx).state(studyId, state, byOf(context));
        return ok(null);
      });
      if (!changed.ok) return changed;
      await deps.afterStudy(database, { siteId, studyId }, now);
      return pageOf(context, studyId);
    }),
    handleAs('staff', publishStudyText, async (context, { params: { studyId }, body }) => {
      const { actor, database, now } = context;
      const { siteId } = actor;
      const published = await database.write({ siteId }, async (trx) => {
        const study = await studyReader(trx).one(studyId);
        const fault = study === null ? notFound('study') : textFault(study, body);
        if (study === null || fault !== null) return err(fault ?? notFound('study'));
        const asksAgain = study.version === 0 ? true : asksAgainIn(study, body);
        const text = { ...body, asksAgain };
        const isNew = await studyWriter(trx).publish(studyId, text, byOf(context));
        return isNew ? ok(null) : err(writtenMeanwhile);
      });
      if (!published.ok) return published;
      await deps.afterStudy(database, { siteId, studyId }, now);
      return pageOf(context, studyId);
    }),
    handleAs('staff', listStudyPeople, async ({ actor, database }, { params: { studyId } }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const study = await studyReader(db).one(studyId);
        return study === null ? err(notFound('study')) : ok(await studyPeopleOf(db, study));
      }),
    ),
    ...personRoutes(deps),
  ];
}

const pageOf = (
  { actor, database }: Context<StaffActor>,
  studyId: StudyId,
): Promise<Result<StudyPage, Problem>> =>
  database.read({ siteId: actor.siteId }, async (db) => {
    const study = await studyReader(db).one(studyId);
    return study === null ? err(notFound('study')) : ok(await studyPageOf(db, study));
  });

const byOf = ({ actor, now }: Context<StaffActor>): By => ({
  accountId: actor.accountId,
  name: actor.name,
  at: now,
});

/** What speaks against opening or closing; null: nothing. */
function stateFault({ version, state }: Study, next: 'open' | 'closed'): Problem | null {
  if (next === 'open' && version === 0) return nothingToRead;
  return next === 'closed' && state === 'draft' ? neverOpened : null;
}

type Text = { readonly version: number; readonly language: string; readonly reason: string | null };

/** Either the next version, or the latest one in one more language. */
function textFault({ version, state, texts }: Study, text: Text): Problem | null {
  if (state === 'closed') return closed;
  if (text.version === version + 1) {
    return version > 0 && text.reason === null ? noReason : null;
  }
  const isThere = texts.some(
    (one) => one.version === text.version && one.language === text.language,
  );
  return text.version !== version || isThere ? writtenMeanwhile : null;
}

/** A language that is added to a version asks as that version does. */
const asksAgainIn = (
  { version, texts }: Study,
  text: { readonly version: number; readonly asksAgain: boolean },
): boolean =>
  text.version > version
    ? text.asksAgain
    : (texts.find((one) => one.version === text.version)?.asksAgain ?? true);

const nothingToRead: Problem = {
  status: 422,
  code: 'nothing-to-read',
  title: 'Publish what people read before you open the study.',
};
const neverOpened: Problem = {
  status: 409,
  code: 'never-opened',
  title: 'This study was never open.',
};
const closed: Problem = { status: 409, code: 'closed', title: 'This study is closed.' };
const noReason: Problem = {
  status: 422,
  code: 'no-reason',
  title: 'Say what has changed.',
  fields: [{ at: '/body/reason', code: 'no-reason', message: 'Say what has changed.' }],
};
const writtenMeanwhile: Problem = {
  status: 409,
  code: 'changed-meanwhile',
  title: 'Somebody published another text while you were writing. Look at it again.',
};
