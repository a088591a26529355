import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Loading, PhoneShell } from '#design';
import type { IntakeState } from '#intake';
import { CrisisPage } from '#safety/patient';
import { questionNow } from './course.ts';
import { DoctorPage } from './doctor-page.tsx';
import { EndPage, StoppedPage } from './ends.tsx';
import { Questions, type View } from './questions.tsx';
import { useIntake } from './use-intake.ts';
import { usePlace } from './use-place.ts';
import { questionInHistory, useQuestionHistory } from './use-question-history.ts';

type Intake = ReturnType<typeof useIntake>;
type PlaceHere = ReturnType<typeof usePlace>;

const checking = 'check-answers';

/** The pages of one opened intake. Crisis comes before everything else, then the next question. */
export function IntakePages({ opened }: { readonly opened: IntakeState }): ReactNode {
  const { i18n } = useLingui();
  const intake = useIntake(opened, i18n.locale);
  const place = usePlace(intake.answers);
  const [view, setView] = useState<View>('questions');
  const [wentTo, setWentTo] = useState(questionInHistory);
  const ready = intake.ready && place.ready;
  const shown = viewNow(view, place, intake.handedIn);
  const question = questionNow(intake.answers, intake.state, wentTo);
  useQuestionHistory({
    shown: ready && shown === 'questions' ? (question?.id ?? checking) : null,
    onGo: (id) => {
      setWentTo(id);
      setView('questions');
    },
    onLeave: () => setView('stopped'),
  });
  if (!ready) return <Loading />;
  const go = (id: string | null) => {
    setWentTo(id);
    scrollTo(0, 0);
  };
  if (shown === 'questions') {
    return <Questions {...{ intake, place, question, go }} onView={setView} />;
  }
  return (
    <PhoneShell>
      <OtherView
        {...{ intake, place }}
        view={shown}
        onSafe={() => {
          place.saysSafe();
          go(null);
        }}
        onView={setView}
      />
    </PhoneShell>
  );
}

type Shown = View | 'end';

/** The crisis page comes back after a reload, until the person says that they are safe for now. */
function viewNow(view: View, { inCrisis, needsDoctor }: PlaceHere, handedIn: boolean): Shown {
  if (handedIn) return view === 'talk' ? 'talk' : 'end';
  if (view === 'stopped' || view === 'talk') return view;
  if (inCrisis) return 'crisis';
  return needsDoctor ? 'doctor' : view;
}

/** Once it is handed in, only the server knows whether a clinician has cleared the sign. */
const signOpen = ({ submittedAt, bodySignOpen }: IntakeState, { bodySign }: PlaceHere): boolean =>
  submittedAt === null ? bodySign || bodySignOpen === true : (bodySignOpen ?? bodySign);

type OtherViewProps = {
  readonly intake: Intake;
  readonly place: PlaceHere;
  readonly view: Exclude<Shown, 'questions'>;
  readonly onSafe: () => void;
  readonly onView: (view: View) => void;
};

function OtherView({ intake, place, view, onSafe, onView }: OtherViewProps): ReactNode {
  const { state, outbox } = intake;
  switch (view) {
    case 'crisis':
    case 'talk':
      return (
        <CrisisPage
          contacts={state.crisisContacts}
          clinic={state.clinic}
          afterAnswer={view === 'crisis'}
          onGoOn={() => {
            if (view === 'crisis') onSafe();
            onView('questions');
          }}
          onStop={view === 'crisis' ? () => onView('stopped') : undefined}
        />
      );
    case 'doctor':
      return (
        <DoctorPage
          state={state}
          onGoOn={() => {
            onSafe();
            onView('questions');
          }}
          onStop={() => onView('stopped')}
        />
      );
    case 'end':
      return (
        <EndPage
          state={state}
          waiting={outbox?.waiting ?? 0}
          alarmed={place.alarmed || state.alarmed === true}
          bodySign={signOpen(state, place)}
        />
      );
    case 'stopped':
      return <StoppedPage state={state} outbox={outbox} onGoOn={() => onView('questions')} />;
  }
}
