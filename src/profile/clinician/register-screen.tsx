import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PatientId } from '#access';
import { Button, Card, ErrorSummary, Notice, PageHeading, Row, Stack } from '#design';
import { SaidNo, type Trouble, useAct, useClinic } from '#http/clinician';
import { registerPatient } from '#profile';
import { nobodyYet, personFaults, personOf } from './person-draft.ts';
import { PersonFields, usePersonErrors } from './person-fields.tsx';
import { recordPath } from './record-path.ts';

/** Registers one person. The id is made with the form, so that a second press is the same person. */
export function RegisterScreen(): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const [, navigate] = useLocation();
  const [patientId] = useState(() => clinic.newId<'PatientId'>());
  const [draft, setDraft] = useState(nobodyYet);
  const [tried, setTried] = useState(false);
  const act = useAct(registerPatient);
  const errors = usePersonErrors({ draft, tried, trouble: act.trouble });
  const register = async (evenIfDouble: boolean) => {
    const person = personOf(draft);
    setTried(true);
    if (person === null || Object.keys(personFaults(draft)).length > 0) return;
    const answer = await act.run({
      params: {},
      query: evenIfDouble ? { evenIfDouble: 'true' } : {},
      body: { ...person, patientId },
    });
    if (answer.ok) navigate(recordPath(patientId, 'intake'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void register(false);
  };
  const double = act.trouble?.code === 'possible-double' ? act.trouble : null;
  return (
    <Stack>
      <PageHeading title={t`Register a person`}>
        <Trans>Register a person</Trans>
      </PageHeading>
      <form onSubmit={submit} noValidate className="narrow-form">
        <Card>
          <Stack>
            {double !== null ? (
              <PossibleDouble trouble={double} onAnyway={() => void register(true)} />
            ) : (
              <>
                <ErrorSummary errors={errors} />
                {errors.length === 0 && <SaidNo trouble={act.trouble} />}
              </>
            )}
            <PersonFields draft={draft} onChange={setDraft} tried={tried} trouble={act.trouble} />
            <Row>
              <Button type="submit" icon="user-plus" disabled={act.busy}>
                <Trans>Register</Trans>
              </Button>
              <Link href="/">
                <Trans>Cancel</Trans>
              </Link>
            </Row>
          </Stack>
        </Card>
      </form>
    </Stack>
  );
}

type PossibleDoubleProps = { readonly trouble: Trouble; readonly onAnyway: () => void };

/** Somebody with these names and this birthday is here already: look first, then decide. */
function PossibleDouble({ trouble, onAnyway }: PossibleDoubleProps): ReactNode {
  return (
    <Notice tone="warn" live="status" heading={<Trans>Is this person here already?</Trans>}>
      <Stack gap="small">
        <p>{trouble.title}</p>
        <Row>
          <DoubleLink trouble={trouble} />
          <Button kind="warn" onClick={onAnyway}>
            <Trans>It is someone else: register anyway</Trans>
          </Button>
        </Row>
      </Stack>
    </Notice>
  );
}

/** The server names the other record, by number or by id; the caseload finds either. */
function DoubleLink({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const record = /record ([^)]+)\)/.exec(trouble.title)?.[1];
  if (record === undefined) return null;
  const isUuid = /^[0-9a-f-]{36}$/.test(record);
  const href = isUuid
    ? recordPath(record as PatientId)
    : `/?${new URLSearchParams({ search: record }).toString()}`;
  return (
    <Link href={href}>
      <Trans>Look at the other record</Trans>
    </Link>
  );
}
