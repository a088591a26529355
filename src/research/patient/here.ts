import type { MyStudy, StudyChoice, StudyLeave } from '#research';

/** A study as it stands on this phone: what was chosen here and has not come back yet counts. */
export type StudyHere = MyStudy & {
  /** Chosen on this phone; the clinic has not said yet that it knows. */
  readonly onItsWay: boolean;
};

/** The latest word counts, whether it is with the clinic or still on the phone. */
export function studyHere(
  study: MyStudy,
  choices: readonly StudyChoice[],
  leaves: readonly StudyLeave[],
): StudyHere {
  const later = (said: StudyChoice | StudyLeave): boolean =>
    said.studyId === study.studyId && (study.saidAt === null || said.saidAt > study.saidAt);
  const [choice] = choices.filter(later).toSorted(latestFirst);
  const [leave] = leaves.filter(later).toSorted(latestFirst);
  if (leave !== undefined && (choice === undefined || leave.saidAt >= choice.saidAt)) {
    const { afterwards, saidAt } = leave;
    return { ...study, standing: 'left', afterwards, saidAt, onItsWay: true };
  }
  if (choice === undefined) return { ...study, onItsWay: false };
  const standing = choice.said === 'agreed' ? 'in-force' : 'declined';
  return { ...study, standing, saidAt: choice.saidAt, onItsWay: true };
}

/** Studies that were left on this phone since a moment, and not joined again after that. */
export function leftSince(
  at: string,
  choices: readonly StudyChoice[],
  leaves: readonly StudyLeave[],
): ReadonlySet<string> {
  const isUndone = (leave: StudyLeave) =>
    choices.some(
      ({ studyId, said, saidAt }) =>
        studyId === leave.studyId && said === 'agreed' && saidAt > leave.saidAt,
    );
  const left = leaves.filter((leave) => leave.saidAt > at && !isUndone(leave));
  return new Set(left.map(({ studyId }) => studyId));
}

const latestFirst = (a: { readonly saidAt: string }, b: { readonly saidAt: string }): number =>
  a.saidAt < b.saidAt ? 1 : -1;
