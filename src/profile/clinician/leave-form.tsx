import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Row, Select, Stack, TextArea } from '#design';
import { faultAt, SaidNo, Shown, useAct, useRead } from '#http/clinician';
import {
  type BeforeLeaving,
  leaveCare,
  leavingReasons,
  type PatientView,
  readBeforeLeaving,
} from '#profile';
import { CallsOnLeavingFields, callsFrom, noCallsSaid } from './calls-on-leaving.tsx';
import { leavingWords } from './person-words.ts';

type LeaveFormProps = { readonly patient: PatientView; readonly onClose: () => void };

export function LeaveForm(props: LeaveFormProps): ReactNode {
  const { patientId } = props.patient;
  const before = useRead(readBeforeLeaving, { params: { patientId } });
  return (
    <Shown from={before} waiting={<Trans>Looking for what is still open…</Trans>}>
      {(read) => <LeaveFormWith {...props} before={read} />}
    </Shown>
  );
}

/** The reason, and where calls after an alarm are open who goes on with them, or how they end. */
export function LeaveFormWith({
  patient,
  before,
  onClose,
}: LeaveFormProps & { readonly before: BeforeLeaving }): ReactNode {
  const { t, i18n } = useLingui();
  const form = useLeaving(patient, before, onClose);
  const { reason, setReason, words, setWords, said, setSaid, tried, asksCalls, act, send } = form;
  const { givenName } = patient;
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
        {asksCalls && (
          <CallsOnLeavingFields {...{ patient, before, tried }} said={said} onChange={setSaid} />
        )}
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

/** What stands in the form, and whether it says all that is needed. */
function useLeaving({ patientId }: PatientView, before: BeforeLeaving, onClose: () => void) {
  const [reason, setReason] = useState<(typeof leavingReasons)[number] | null>(null);
  const [words, setWords] = useState('');
  const [said, setSaid] = useState(noCallsSaid);
  const [tried, setTried] = useState(false);
  const act = useAct(leaveCare);
  const asksCalls = before.calls.length > 0 && reason !== 'died';
  const calls = asksCalls ? callsFrom(said) : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === null || (asksCalls && calls === null)) return;
    const remember = words.trim();
    const body = {
      reason,
      ...(remember !== '' && { words: remember }),
      ...(calls !== null && { calls }),
    };
    const answer = await act.run({ params: { patientId }, query: {}, body });
    if (answer.ok) onClose();
  };
  return { reason, setReason, words, setWords, said, setSaid, tried, asksCalls, act, send };
}
