import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Checkbox, RadioScale, Row, Stack, TextArea } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';
import { type FollowUpView, recordSafetyContact } from '#safety';

type ContactNotedProps = {
  readonly followUp: Pick<FollowUpView, 'patientId' | 'patientName'>;
  readonly onClose: () => void;
};

/** What stands in the form of a contact, and how it is sent. */
function useContact({ followUp, onClose }: ContactNotedProps) {
  const clinic = useClinic();
  const [contactId] = useState(() => clinic.newId<'SafetyContactId'>());
  const [reached, setReached] = useState<'yes' | 'no' | null>(null);
  const [engaged, setEngaged] = useState(false);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(recordSafetyContact);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reached === null || words.trim() === '') return;
    const isReached = reached === 'yes';
    const answer = await act.run({
      params: { patientId: followUp.patientId },
      query: {},
      body: {
        contactId,
        reached: isReached,
        engaged: isReached && engaged,
        words: words.trim(),
      },
    });
    if (answer.ok) onClose();
  };
  return { act, reached, setReached, engaged, setEngaged, words, setWords, tried, send };
}

/** Reached or not, what was said, and whether the person is in care again. */
export function ContactNoted(props: ContactNotedProps): ReactNode {
  const { t } = useLingui();
  const { act, reached, setReached, engaged, setEngaged, words, setWords, tried, send } =
    useContact(props);
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <RadioScale<'yes' | 'no'>
          legend={t`Was the person reached?`}
          layout="even"
          options={[
            { value: 'yes', label: t`Reached` },
            { value: 'no', label: t`Not reached` },
          ]}
          value={reached}
          onChange={setReached}
          {...(tried && reached === null && { error: t`Say whether the person was reached.` })}
        />
        <TextArea
          label={<Trans>What was said, or what was tried</Trans>}
          rows={2}
          maxLength={2000}
          value={words}
          onChange={setWords}
          {...(tried && words.trim() === '' && { error: t`Write what was said or tried.` })}
        />
        {reached === 'yes' && (
          <Checkbox
            label={<Trans>Engaged in care again: the calls may end</Trans>}
            checked={engaged}
            onChange={setEngaged}
          />
        )}
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Save the contact</Trans>
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
