import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, Row, Select, Stack, TextArea } from '#design';
import { faultAt, SaidNo, useAct, useDates } from '#http/clinician';
import { leaveCare, leavingReasons, type PatientView, returnToCare } from '#profile';
import { leavingWords } from './person-words.ts';

type CareCardProps = { readonly patient: PatientView; readonly mayEdit: boolean };

/** Whether the person is in care here, and the way out of it and back. Nothing is ever deleted. */
export function CareCard({ patient, mayEdit }: CareCardProps): ReactNode {
  const dates = useDates();
  const [leaving, setLeaving] = useState(false);
  const { givenName, leftAt } = patient;
  if (leaving && leftAt === null) {
    return (
      <Card heading={<Trans>Care</Trans>}>
        <LeaveForm patient={patient} onClose={() => setLeaving(false)} />
      </Card>
    );
  }
  return (
    <Card heading={<Trans>Care</Trans>}>
      <Stack gap="small">
        <p>
          {leftAt === null ? (
            <Trans>{givenName} is in the care of this clinic.</Trans>
          ) : (
            <Trans>
              {givenName} has not been in care here since {dates.moment(leftAt)}. The record stays
              as it is, and nobody is asked to do anything.
            </Trans>
          )}
        </p>
        {mayEdit && leftAt === null && (
          <Button kind="ghost" icon="log-out" onClick={() => setLeaving(true)}>
            <Trans>Care ends or pauses</Trans>
          </Button>
        )}
        {mayEdit && leftAt !== null && <TakeBack patient={patient} />}
      </Stack>
    </Card>
  );
}

function TakeBack({ patient }: { readonly patient: PatientView }): ReactNode {
  const { patientId, givenName } = patient;
  const back = useAct(returnToCare);
  return (
    <>
      <SaidNo trouble={back.trouble} />
      <Button
        icon="undo-2"
        disabled={back.busy}
        onClick={() => void back.run({ params: { patientId }, query: {}, body: {} })}
      >
        <Trans>{givenName} is back in care</Trans>
      </Button>
    </>
  );
}

type LeaveFormProps = { readonly patient: PatientView; readonly onClose: () => void };

export function LeaveForm({ patient, onClose }: LeaveFormProps): ReactNode {
  const { t, i18n } = useLingui();
  const [reason, setReason] = useState<(typeof leavingReasons)[number] | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(leaveCare);
  const { patientId, givenName } = patient;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === null) return;
    const said = words.trim();
    const body = { reason, ...(said !== '' && { words: said }) };
    const answer = await act.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <p>
          <Trans>
            Open work about {givenName} ends with this reason. The record stays, and an alarm is
            still heard. This can be taken back.
          </Trans>
        </p>
        <SaidNo trouble={act.trouble} />
        <Select
          label={t`Why care ends or pauses`}
          unchosen={t`Choose a reason`}
          options={leavingReasons.map((code) => ({
            value: code,
            label: i18n._(leavingWords[code]),
          }))}
          value={reason}
          onChange={setReason}
          {...(tried && reason === null && { error: t`Choose a reason.` })}
        />
        <TextArea
          label={<Trans>What to remember</Trans>}
          optional
          rows={2}
          maxLength={500}
          value={words}
          onChange={setWords}
          error={faultAt(act.trouble, 'words')}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Record</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
