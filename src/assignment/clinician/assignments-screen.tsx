import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import {
  type AssignmentView,
  assignQuestionnaires,
  listAssignable,
  readAssignments,
  readReminders,
  resumeAssignment,
} from '#assignment';
import { Button, Card, EmptyState, Row, Stack, Toast } from '#design';
import { type Reading, SaidNo, Shown, seenAs, useAct, useClinic, useRead } from '#http/clinician';
import { AdaptiveOffer } from './adaptive-place.tsx';
import { AssignForm, sent, type ToSave } from './assign-form.tsx';
import { AssignmentCard } from './assignment-card.tsx';
import { AssistedRound } from './assisted-round.tsx';
import { ChangeForm } from './change-form.tsx';
import { ReminderLedger } from './reminder-ledger.tsx';
import { StopForm } from './stop-form.tsx';

type ScreenProps = {
  readonly patientId: PatientId;
  readonly mayAssign: boolean;
  /** May ask the person and write down what they say. */
  readonly mayEnter: boolean;
};

/** What a person is asked: due, done and missed, with the reminders behind it. */
export function AssignmentsScreen({ patientId, mayAssign, mayEnter }: ScreenProps): ReactNode {
  const read = useRead(readAssignments, { params: { patientId } });
  const reminders = useRead(readReminders, { params: { patientId } });
  return (
    <Stack>
      <Assignments
        {...{ patientId, mayAssign, mayEnter }}
        assignments={seenAs(read, ({ assignments }) => assignments)}
      />
      {mayEnter && <AdaptiveOffer patientId={patientId} />}
      {reminders.state === 'ready' && <ReminderLedger ledger={reminders.value} />}
    </Stack>
  );
}

type AssignmentsProps = ScreenProps & { readonly assignments: Reading<readonly AssignmentView[]> };
type DoingKind = 'change' | 'stop' | 'together';
type Doing = { readonly kind: DoingKind; readonly assignmentId: string } | null;

export function Assignments(props: AssignmentsProps): ReactNode {
  const { patientId, mayAssign, mayEnter, assignments } = props;
  const { t } = useLingui();
  const [assigning, setAssigning] = useState(false);
  const [doing, setDoing] = useState<Doing>(null);
  const [stopped, setStopped] = useState<AssignmentView | null>(null);
  const resume = useAct(resumeAssignment);
  const takesBack = async ({ assignmentId }: AssignmentView) => {
    const answer = await resume.run({ params: { patientId, assignmentId } });
    if (answer.ok) setStopped(null);
  };
  return (
    <Stack>
      <Row spread>
        <h2>
          <Trans>Questionnaires</Trans>
        </h2>
        {mayAssign && !assigning && (
          <Button icon="plus" onClick={() => setAssigning(true)}>
            <Trans>Assign</Trans>
          </Button>
        )}
      </Row>
      <Toast
        message={stopped === null ? null : t`Stopped. What was open is withdrawn.`}
        {...(stopped !== null && { onUndo: () => void takesBack(stopped) })}
      />
      <SaidNo trouble={resume.trouble} />
      {assigning && <AssignToOne patientId={patientId} onClose={() => setAssigning(false)} />}
      <Shown from={assignments} waiting={t`Getting the questionnaires…`}>
        {(all) =>
          all.length === 0 && !assigning ? (
            <Nothing />
          ) : (
            all.map((assignment) => (
              <One
                key={assignment.assignmentId}
                {...{ patientId, mayAssign, mayEnter, assignment }}
                doing={doing?.assignmentId === assignment.assignmentId ? doing.kind : null}
                onDoing={(kind) =>
                  setDoing(kind && { kind, assignmentId: assignment.assignmentId })
                }
                onStopped={() => setStopped(assignment)}
                onResume={() => void takesBack(assignment)}
              />
            ))
          )
        }
      </Shown>
    </Stack>
  );
}

type OneProps = ScreenProps & {
  readonly assignment: AssignmentView;
  readonly doing: DoingKind | null;
  readonly onDoing: (kind: DoingKind | null) => void;
  readonly onStopped: () => void;
  readonly onResume: () => void;
};

function One(props: OneProps): ReactNode {
  const { patientId, mayAssign, mayEnter, assignment, doing, onDoing } = props;
  const { onStopped, onResume } = props;
  const open = assignment.occurrences.find(({ state }) => state === 'open') ?? null;
  const close = () => onDoing(null);
  const form = { patientId, assignment, onCancel: close };
  return (
    <>
      <AssignmentCard
        {...{ assignment, mayAssign, onResume }}
        onChange={() => onDoing('change')}
        onStop={() => onDoing('stop')}
        onTogether={mayEnter && open !== null ? () => onDoing('together') : null}
      />
      {doing === 'together' && open !== null && (
        <AssistedRound {...{ patientId }} occurrenceId={open.occurrenceId} onClose={close} />
      )}
      {doing === 'change' && <ChangeForm {...form} onDone={close} />}
      {doing === 'stop' && (
        <StopForm
          {...form}
          onDone={() => {
            close();
            onStopped();
          }}
        />
      )}
    </>
  );
}

function Nothing(): ReactNode {
  return (
    <Card>
      <EmptyState icon="clipboard-list" heading={<Trans>Nothing is assigned</Trans>}>
        <Trans>What you assign is asked on the person’s phone, and its scores appear here.</Trans>
      </EmptyState>
    </Card>
  );
}

type AssignToOneProps = { readonly patientId: PatientId; readonly onClose: () => void };

function AssignToOne({ patientId, onClose }: AssignToOneProps): ReactNode {
  const clinic = useClinic();
  const assignable = useRead(listAssignable, {});
  const act = useAct(assignQuestionnaires);
  const [assignmentId] = useState(() => clinic.newId<'AssignmentId'>());
  const save = async ({ draft, why, sharesScore }: ToSave) => {
    const body = { assignmentId, draft: sent(draft), why, sharesScore };
    const answer = await act.run({ params: { patientId }, body });
    if (answer.ok) onClose();
  };
  return (
    <Card headingLevel={3} heading={<Trans>Assign a questionnaire</Trans>}>
      <Stack gap="small">
        <Shown from={assignable} waiting={<Trans>Getting what can be assigned…</Trans>}>
          {(choices) => (
            <AssignForm
              assignable={choices}
              patientIds={[patientId]}
              assignmentId={assignmentId}
              busy={act.busy}
              onSave={(toSave) => void save(toSave)}
              onCancel={onClose}
            />
          )}
        </Shown>
        <SaidNo trouble={act.trouble} />
      </Stack>
    </Card>
  );
}
