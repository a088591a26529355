import type { PatientId } from '#access';
import type { Writer } from '#database/server';
import type { Instant } from '#kernel';
import { patientReader } from '#profile/server';
import { type StudyChoice, type StudyLeave, studyChoice, studyLeave } from '#research';
import { done, type Effect, type OperationHandler, operationHandler, rejected } from '#sync/server';
import { chosen, type Kept, keepWord, leaving, type Said } from './saying.ts';

export type ResearchDeps = {
  /** What follows from a choice, in its transaction: rounds begin, or end quietly. */
  readonly afterWord: (trx: Writer, patientId: PatientId, now: Instant) => Promise<void>;
};

/** What a person chooses on the phone, each exactly once. */
export function researchOperations(deps: ResearchDeps): readonly OperationHandler[] {
  return [
    operationHandler<StudyChoice>({
      kind: 'study-choice',
      schema: studyChoice,
      apply: async (trx, { body, actor, now }) => {
        if (body.said === 'agreed' && body.name === null) return noName;
        return keep(trx, actor.patientId, now, deps, (zone) => ({
          ...body,
          saidAt: body.saidAt < now ? body.saidAt : now,
          word: chosen({ ...body, saidAt: body.saidAt < now ? body.saidAt : now }, zone),
        }));
      },
    }),
    operationHandler<StudyLeave>({
      kind: 'study-leave',
      schema: studyLeave,
      apply: (trx, { body, actor, now }) =>
        keep(trx, actor.patientId, now, deps, (zone) => ({
          ...body,
          saidAt: body.saidAt < now ? body.saidAt : now,
          word: leaving({ ...body, saidAt: body.saidAt < now ? body.saidAt : now }, zone),
        })),
    }),
  ];
}

type InZone = (
  zone: Parameters<typeof chosen>[1],
) => Pick<Said, 'consentId' | 'studyId' | 'word' | 'saidAt'>;

async function keep(
  trx: Writer,
  patientId: PatientId,
  now: Instant,
  { afterWord }: ResearchDeps,
  saidIn: InZone,
): Promise<Effect> {
  const patient = await patientReader(trx).patient(patientId);
  if (patient === null) return noSuchStudy;
  const said = saidIn(patient.timeZone);
  const kept = await keepWord(trx, patient, { ...said, how: 'phone', by: null }, now);
  if (kept === 'kept') await afterWord(trx, patientId, now);
  return effectOf(kept, said.consentId);
}

function effectOf(kept: Kept, consentId: string): Effect {
  // What a later word overtook is settled; the phone reads how it stands.
  if (kept === 'kept' || kept === 'overtaken') return done({ consentId, kept: kept === 'kept' });
  if (kept === 'not-open') return rejected(kept, 'This study is not open. Nothing was changed.');
  return kept === 'leave-instead'
    ? rejected(kept, 'You take part. To stop, leave the study.')
    : noSuchStudy;
}

const noSuchStudy = rejected('not-found', 'This study is no longer there. Nothing was changed.');
const noName = rejected('no-name', 'Please type your full name.', [
  { at: '/name', code: 'no-name', message: 'Please type your full name.' },
]);
