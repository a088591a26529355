import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Loading, PageHeading } from '#design';
import type { DiaryEntry } from '#diary';
import { useDates } from '#http/patient';
import { addDays, type LocalDate } from '#kernel';
import { useKeeping } from '#sync/patient';
import { instantNow, newId, todayHere } from '#sync/web';
import { answersOf, type CheckInAnswers, entryOf, noAnswers } from './check-in-answers.ts';
import { CheckInForm } from './check-in-form.tsx';
import { latestOf } from './diary-days.ts';
import { diaryForm } from './forms.ts';
import { SavedCheckIn } from './saved-check-in.tsx';
import { useDiary } from './use-diary.ts';

export type CheckInKind = 'today' | 'yesterday' | 'another';

type CheckInProps = { readonly kind: CheckInKind; readonly onDone: () => void };

/** The daily check-in: a new one, today's to change, one more, or yesterday's. */
export function CheckIn({ kind, onDone }: CheckInProps): ReactNode {
  const { days } = useDiary();
  const [today] = useState(todayHere);
  if (days === null) return <Loading />;
  const day = kind === 'yesterday' ? addDays(today, -1) : today;
  const before = kind === 'another' ? null : latestOf(days, day);
  return <CheckInFor key={kind} day={day} kind={kind} known={before} onDone={onDone} />;
}

type CheckInForProps = CheckInProps & {
  readonly day: LocalDate;
  readonly known: DiaryEntry | null;
};

function CheckInFor({ day, kind, known, onDone }: CheckInForProps): ReactNode {
  const keeping = useKeeping();
  // What is changed is fixed when the page opens: a sync in between must not swap the form.
  const [before] = useState(known);
  const [entryId] = useState(() => before?.entryId ?? newId<'DiaryEntryId'>());
  const [saved, setSaved] = useState<'phone' | 'server' | null>(null);
  const [problem, setProblem] = useState<'refused' | 'nowhere' | null>(null);
  const save = async (answers: CheckInAnswers) => {
    const body = entryOf(answers, { entryId, day, recordedAt: instantNow(), before });
    const outcome = await keeping.save({ form: diaryForm, key: entryId, body });
    if (outcome === 'phone' || outcome === 'server') setSaved(outcome);
    else setProblem(outcome);
  };
  if (saved !== null) return <SavedCheckIn outcome={saved} onDone={onDone} />;
  return (
    <>
      <Heading kind={kind} day={day} before={before} />
      <CheckInForm
        start={before === null ? noAnswers : answersOf(before)}
        yesterday={kind === 'yesterday'}
        problem={problem && <Problem why={problem} />}
        onSave={save}
      />
    </>
  );
}

type HeadingProps = Pick<CheckInForProps, 'kind' | 'day'> & { readonly before: DiaryEntry | null };

function Heading({ kind, day, before }: HeadingProps): ReactNode {
  const dates = useDates();
  const date = dates.longDay(day);
  const time = before && dates.time(before.recordedAt);
  const lead = time ? (
    <Trans>You saved this at {time}. You can change it.</Trans>
  ) : (
    <Trans>Skip anything. One answer is still useful.</Trans>
  );
  return (
    <PageHeading lead={lead}>
      {kind === 'yesterday' ? <Trans>Check-in for {date}</Trans> : <Trans>Check-in</Trans>}
    </PageHeading>
  );
}

function Problem({ why }: { readonly why: 'refused' | 'nowhere' }): ReactNode {
  return why === 'nowhere' ? (
    <Trans>
      We could not reach the clinic, and this phone keeps nothing. Please stay on this page and save
      again in a moment.
    </Trans>
  ) : (
    <Trans>The clinic could not read this. Please look at your answers and save again.</Trans>
  );
}
