import { bringUpToDate, studyChanged } from '#assignment/server';
import type { StudyDeps } from '#research/server';

/** What a person chose about a study, or a change of one, reaches their rounds in the same transaction. */
export const researchStream: StudyDeps = {
  afterWord: (trx, patientId, now) => bringUpToDate(trx, patientId, now),
  afterStudy: studyChanged,
};
