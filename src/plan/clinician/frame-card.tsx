import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Stack, TextArea, TextInput } from '#design';
import { faultAt, SaidNo, useAct } from '#http/clinician';
import { type PlanView, savePlanFrame } from '#plan';

type FrameCardProps = {
  readonly patientId: PatientId;
  readonly plan: PlanView;
  readonly givenName: string;
  readonly mayEdit: boolean;
};

/** Where the way to what is missing leads: the button that opens these fields. */
export const frameFieldsId = 'plan-frame-change';

/** What matters to the person: the plan is read against it. */
export function FrameCard(props: FrameCardProps): ReactNode {
  const { plan, givenName, mayEdit } = props;
  const [editing, setEditing] = useState(false);
  return (
    <Card headingLevel={3} heading={<Trans>What matters to {givenName}</Trans>}>
      {editing ? (
        <FrameForm {...props} onClose={() => setEditing(false)} />
      ) : (
        <Stack gap="small">
          <p>
            {plan.whatMatters === null ? (
              <span className="muted">
                <Trans>Not written down yet.</Trans>
              </span>
            ) : (
              <q dir="auto">{plan.whatMatters}</q>
            )}
          </p>
          {mayEdit && (
            <Button id={frameFieldsId} kind="quiet" icon="pencil" onClick={() => setEditing(true)}>
              <Trans>Change what matters and the minutes a week</Trans>
            </Button>
          )}
        </Stack>
      )}
    </Card>
  );
}

type FrameFormProps = FrameCardProps & { readonly onClose: () => void };

function FrameForm({ patientId, plan, givenName, onClose }: FrameFormProps): ReactNode {
  const [matters, setMatters] = useState(plan.whatMatters ?? '');
  const [minutes, setMinutes] = useState(`${plan.weeklyMinutesBudget ?? ''}`);
  const save = useAct(savePlanFrame);
  const budget = minutes.trim() === '' ? null : Number(minutes);
  const unreadable = budget !== null && !Number.isInteger(budget);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (unreadable) return;
    const whatMatters = matters.trim() === '' ? null : matters.trim();
    const answer = await save.run({
      params: { patientId },
      query: {},
      body: { whatMatters, weeklyMinutesBudget: budget },
    });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={save.trouble} />
        <TextArea
          label={<Trans>In {givenName}’s words</Trans>}
          rows={3}
          maxLength={500}
          value={matters}
          onChange={setMatters}
          error={faultAt(save.trouble, 'whatMatters')}
        />
        <TextInput
          label={<Trans>Minutes a week {givenName} can give</Trans>}
          optional
          inputMode="numeric"
          value={minutes}
          onChange={setMinutes}
          error={
            unreadable ? (
              <Trans>Write a whole number.</Trans>
            ) : (
              faultAt(save.trouble, 'weeklyMinutesBudget')
            )
          }
        />
        <Row>
          <Button type="submit" disabled={save.busy}>
            <Trans>Save</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
