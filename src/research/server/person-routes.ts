import type { StaffActor } from '#access';
import { notFound, type Problem } from '#http';
import { type Context, handle, handleAs, type Route } from '#http/server';
import { err, ok } from '#kernel';
import { patientReader } from '#profile/server';
import { type RecordedWord, readMyStudies, readPersonStudies, recordStudyConsent } from '#research';
import { myStudiesOf, personStudiesOf } from './pages.ts';
import type { ResearchDeps } from './phone.ts';
import { type Kept, keepWord, type Said } from './saying.ts';

/** One person's studies: for their team, and for themselves. */
export function personRoutes({ afterWord }: ResearchDeps): readonly Route[] {
  return [
    handle(readPersonStudies, async ({ database }, { params: { patientId } }) =>
      database.read({ patientId }, async (db) => {
        const patient = await patientReader(db).patient(patientId);
        return patient === null
          ? err(notFound('person'))
          : ok({ studies: await personStudiesOf(db, patient) });
      }),
    ),
    handleAs('staff', recordStudyConsent, async (context, { params, body }) => {
      const { database, now } = context;
      const { patientId, studyId } = params;
      return database.write({ patientId }, async (trx) => {
        const patient = await patientReader(trx).patient(patientId);
        if (patient === null) return err(notFound('person'));
        const kept = await keepWord(trx, patient, saidBy(context, { ...body, studyId }), now);
        const fault = faultFor(kept);
        if (fault !== null) return err(fault);
        await afterWord(trx, patientId, now);
        return ok({ studies: await personStudiesOf(trx, patient) });
      });
    }),
    handleAs('patient', readMyStudies, async ({ actor, database }) =>
      database.read({ patientId: actor.patientId }, async (db) =>
        ok({ studies: await myStudiesOf(db, actor.patientId) }),
      ),
    ),
  ];
}

const saidBy = (
  { actor, now }: Context<StaffActor>,
  said: Pick<Said, 'consentId' | 'studyId'> & { readonly word: RecordedWord },
): Said => ({
  ...said,
  how: said.word.said === 'agreed' ? 'paper' : 'told',
  saidAt: now,
  by: { accountId: actor.accountId, name: actor.name },
});

function faultFor(kept: Kept): Problem | null {
  if (kept === 'kept') return null;
  if (kept === 'no-such-study') return notFound('study');
  return { status: 422, code: kept, ...faults[kept] };
}

const inWord = (at: string, code: string, title: string) => ({
  title,
  fields: [{ at: `/body/word/${at}`, code, message: title }],
});

const faults: Readonly<
  Record<Exclude<Kept, 'kept' | 'no-such-study'>, Pick<Problem, 'title' | 'fields'>>
> = {
  'later-day': inWord('onDay', 'later-day', 'Choose today or an earlier day.'),
  'no-such-text': inWord('version', 'no-such-text', 'This text was never published.'),
  'not-open': { title: 'This study is not open.' },
  'leave-instead': { title: 'The person takes part. Write down that they leave.' },
  overtaken: { title: 'The person said something else since. Look at it again.' },
};
