import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Row, Select, Stack, TextArea } from '#design';
import { SaidNo, useAct } from '#http/clinician';
import { type AlertView, alertOutcomes, closeAlert } from '#safety';
import { alertOutcomeWords } from './safety-words.ts';

type CloseFormProps = { readonly alert: AlertView; readonly onClose: () => void };
type Outcome = (typeof alertOutcomes)[number];

/** Closing needs an outcome and words; without either the alert stays open. */
export function CloseForm({ alert, onClose }: CloseFormProps): ReactNode {
  const { t, i18n } = useLingui();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const close = useAct(closeAlert);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (outcome === null || words.trim() === '') return;
    const { patientId, alertId } = alert;
    const answer = await close.run({
      params: { patientId, alertId },
      query: {},
      body: { outcome, words: words.trim() },
    });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <SaidNo trouble={close.trouble} />
        <Select
          label={t`Outcome`}
          unchosen={t`Choose what came of it`}
          options={alertOutcomes.map((code) => ({
            value: code,
            label: i18n._(alertOutcomeWords[code]),
          }))}
          value={outcome}
          onChange={setOutcome}
          {...(tried && outcome === null && { error: t`Choose an outcome.` })}
        />
        <TextArea
          label={<Trans>What was said and agreed</Trans>}
          rows={3}
          maxLength={4000}
          value={words}
          onChange={setWords}
          {...(tried && words.trim() === '' && { error: t`Write what was said and agreed.` })}
        />
        <Row>
          <Button type="submit" disabled={close.busy}>
            <Trans>Close the alert</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
