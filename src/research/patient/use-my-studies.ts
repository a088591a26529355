import { useMemo } from 'react';
import { call } from '#http';
import { send } from '#http/patient';
import {
  type Afterwards,
  type MyStudies,
  type MyStudy,
  readMyStudies,
  type StudyChoice,
  type StudyLeave,
} from '#research';
import { type Kept, type SaveOutcome, useAnswer, useKeeping, useWritten } from '#sync/patient';
import { instantNow, newId } from '#sync/web';
import { myStudiesForm, studyChoiceForm, studyLeaveForm } from './forms.ts';
import { leftSince, type StudyHere, studyHere } from './here.ts';

const ask = () => call(send, readMyStudies, {});

/** What a person can say about a study, here and now. */
export type Saying = {
  readonly agree: (study: MyStudy, name: string) => Promise<SaveOutcome>;
  readonly decline: (study: MyStudy) => Promise<SaveOutcome>;
  readonly leave: (study: MyStudy, afterwards: Afterwards) => Promise<SaveOutcome>;
};

/** Studies of the clinic as they stand on this phone, to read with or without a network. */
export function useMyStudies(): {
  readonly kept: Kept<MyStudies>;
  readonly studies: readonly StudyHere[] | null;
  readonly saying: Saying;
} {
  const keeping = useKeeping();
  const kept = useAnswer<MyStudies>(myStudiesForm, ask);
  const choices = useWritten<StudyChoice>(studyChoiceForm);
  const leaves = useWritten<StudyLeave>(studyLeaveForm);
  const known = kept.answer.state === 'ready' ? kept.answer.value.studies : null;
  const studies = useMemo(() => {
    if (known === null || choices === null || leaves === null) return null;
    const chosen = choices.map(({ body }) => body);
    const left = leaves.map(({ body }) => body);
    return known.map((study) => studyHere(study, chosen, left));
  }, [known, choices, leaves]);
  const chooses = (study: MyStudy, said: StudyChoice['said'], name: string | null) => {
    const consentId = newId<'ConsentId'>();
    const { studyId, version, language } = study;
    const body: StudyChoice = {
      consentId,
      studyId,
      said,
      version,
      language,
      name,
      saidAt: instantNow(),
    };
    return keeping.save({ form: studyChoiceForm, key: consentId, body });
  };
  const saying: Saying = {
    agree: (study, name) => chooses(study, 'agreed', name),
    decline: (study) => chooses(study, 'declined', null),
    leave: ({ studyId }, afterwards) => {
      const consentId = newId<'ConsentId'>();
      const body: StudyLeave = { consentId, studyId, afterwards, saidAt: instantNow() };
      return keeping.save({ form: studyLeaveForm, key: consentId, body });
    },
  };
  return { kept, studies, saying };
}

/** Studies left on this phone since a copy came from the clinic; null until the phone has looked. */
export function useLeftStudies(since: string | null): ReadonlySet<string> | null {
  const choices = useWritten<StudyChoice>(studyChoiceForm);
  const leaves = useWritten<StudyLeave>(studyLeaveForm);
  return useMemo(() => {
    if (choices === null || leaves === null) return null;
    return leftSince(
      since ?? '',
      choices.map(({ body }) => body),
      leaves.map(({ body }) => body),
    );
  }, [since, choices, leaves]);
}
