import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, ErrorSummary, Row, Stack } from '#design';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { changePatient, type PatientView } from '#profile';
import { InvitePerson } from './invite-person.tsx';
import { LanguageWord } from './language-word.tsx';
import { NewPasswordLink } from './new-password-link.tsx';
import { draftOfPerson, personFaults, personOf } from './person-draft.ts';
import { PersonFields, usePersonErrors } from './person-fields.tsx';

type PersonCardProps = {
  readonly patient: PatientView;
  readonly mayEdit: boolean;
  readonly mayInvite: boolean;
};

/** Who the person is and how to reach them, with the way to correct it. */
export function PersonCard({ patient, mayEdit, mayInvite }: PersonCardProps): ReactNode {
  const [editing, setEditing] = useState(false);
  return (
    <Card heading={<Trans>Person</Trans>}>
      {editing ? (
        <PersonForm patient={patient} onClose={() => setEditing(false)} />
      ) : (
        <Stack>
          <PersonFacts patient={patient} />
          {mayEdit && (
            <Button kind="ghost" icon="pencil" onClick={() => setEditing(true)}>
              <Trans>Correct</Trans>
            </Button>
          )}
          {mayInvite && <InvitePerson patientId={patient.patientId} />}
          {mayInvite && <NewPasswordLink patientId={patient.patientId} />}
        </Stack>
      )}
    </Card>
  );
}

function PersonFacts({ patient }: { readonly patient: PatientView }): ReactNode {
  const dates = useDates();
  const none = <Trans>not known</Trans>;
  return (
    <dl className="facts">
      <dt>
        <Trans>Date of birth</Trans>
      </dt>
      <dd>{dates.day(patient.birthDate)}</dd>
      <dt>
        <Trans>Language</Trans>
      </dt>
      <dd>
        <LanguageWord tag={patient.language} />
      </dd>
      <dt>
        <Trans>Phone</Trans>
      </dt>
      <dd>{patient.phone ?? none}</dd>
      <dt>
        <Trans>E-mail</Trans>
      </dt>
      <dd>{patient.email ?? none}</dd>
      <dt>
        <Trans>Time zone</Trans>
      </dt>
      <dd>{patient.timeZone}</dd>
      <dt>
        <Trans>Registered</Trans>
      </dt>
      <dd>{dates.moment(patient.registeredAt)}</dd>
    </dl>
  );
}

type PersonFormProps = { readonly patient: PatientView; readonly onClose: () => void };

function PersonForm({ patient, onClose }: PersonFormProps): ReactNode {
  const [draft, setDraft] = useState(() => draftOfPerson(patient));
  const [tried, setTried] = useState(false);
  const act = useAct(changePatient);
  const errors = usePersonErrors({ draft, tried, trouble: act.trouble });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const person = personOf(draft);
    if (person === null || Object.keys(personFaults(draft)).length > 0) return;
    const { patientId } = patient;
    // What was emptied in the form is emptied in the record; nothing is emptied by not being mentioned.
    const { recordNumber = null, phone = null, email = null } = person;
    const body = { ...person, recordNumber, phone, email };
    const answer = await act.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        {errors.length === 0 && <SaidNo trouble={act.trouble} />}
        <PersonFields draft={draft} onChange={setDraft} tried={tried} trouble={act.trouble} />
        <Row>
          <Button type="submit" disabled={act.busy}>
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
