import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { assignQuestionnaires, listAssignable } from '#assignment';
import { Button, Card, Icon, Notice, Stack } from '#design';
import { Shown, useAct, useClinic, useRead } from '#http/clinician';
import { AssignForm, sent, type ToSave } from './assign-form.tsx';

export type Chosen = { readonly patientId: PatientId; readonly name: string };
type Outcome = Chosen & { readonly said: string | null };

type AssignManyProps = { readonly people: readonly Chosen[]; readonly onDone: () => void };

/** The same for several people, one after the other: each is kept or refused by itself, and says so. */
export function AssignMany({ people, onDone }: AssignManyProps): ReactNode {
  const clinic = useClinic();
  const assignable = useRead(listAssignable, {});
  const act = useAct(assignQuestionnaires);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const save = async ({ draft, why, sharesScore }: ToSave) => {
    const found: Outcome[] = [];
    for (const person of people) {
      const assignmentId = clinic.newId<'AssignmentId'>();
      const body = { assignmentId, draft: sent(draft), why, sharesScore };
      const answer = await act.run({ params: { patientId: person.patientId }, body });
      found.push({ ...person, said: answer.ok ? null : answer.problem.title });
      setOutcomes([...found]);
    }
  };
  if (outcomes.length > 0) return <Outcomes {...{ outcomes, onDone }} of={people.length} />;
  return (
    <Card
      heading={<Plural value={people.length} one="Assign to # person" other="Assign to # people" />}
    >
      <Shown from={assignable} waiting={<Trans>Getting what can be assigned…</Trans>}>
        {(choices) => (
          <AssignForm
            assignable={choices}
            patientIds={people.map(({ patientId }) => patientId)}
            busy={act.busy}
            onSave={(toSave) => void save(toSave)}
          />
        )}
      </Shown>
    </Card>
  );
}

type OutcomesProps = {
  readonly outcomes: readonly Outcome[];
  readonly of: number;
  readonly onDone: () => void;
};

export function Outcomes({ outcomes, of, onDone }: OutcomesProps): ReactNode {
  const refused = outcomes.filter(({ said }) => said !== null);
  const kept = outcomes.length - refused.length;
  return (
    <Card heading={<Trans>Result</Trans>}>
      <Stack gap="small">
        <p aria-live="polite">
          <Trans>
            {kept} of {of} assigned.
          </Trans>
        </p>
        {refused.length > 0 && (
          <Notice tone="warn" heading={<Trans>Not assigned</Trans>}>
            <ul className="plain">
              {refused.map(({ patientId, name, said }) => (
                <li key={patientId}>
                  {name}: {said}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <ul className="plain">
          {outcomes
            .filter(({ said }) => said === null)
            .map(({ patientId, name }) => (
              <li key={patientId}>
                <Icon name="check" /> {name}
              </li>
            ))}
        </ul>
        <Button onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      </Stack>
    </Card>
  );
}
