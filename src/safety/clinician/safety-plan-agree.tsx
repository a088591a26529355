import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Checkbox, Row, Select, Stack, TextInput } from '#design';
import type { MeansAction, SafetyLine } from '#safety';
import type { ChangePlan } from './safety-plan-use.ts';
import { meansActionWords } from './safety-plan-words.ts';

type AgreeActionProps = {
  readonly medicine: string;
  readonly givenName: string;
  readonly actions: readonly MeansAction[];
  readonly change: ChangePlan;
  readonly onClose: () => void;
};

/** What the person agrees to about one medicine, as a line of the last step in their own voice. */
export function AgreeAction(props: AgreeActionProps): ReactNode {
  const { medicine, givenName, actions, change, onClose } = props;
  const { t, i18n } = useLingui();
  const wordsFor = useAgreedWords(medicine);
  const [agreement, setAgreement] = useState<Agreement>(nothing);
  const [tried, setTried] = useState(false);
  const { action, words } = agreement;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const line = lineOf(agreement, medicine, change.newLineId());
    if (line === null) return;
    const copyId = change.newLineId();
    if (await change.run([{ kind: 'put', line, was: null, copyId }])) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <Select
          label={t`What is agreed about ${medicine}`}
          unchosen={t`Choose`}
          options={actions.map((one) => ({ value: one, label: i18n._(meansActionWords[one]) }))}
          value={action}
          onChange={(chosen) =>
            setAgreement({ ...nothing, action: chosen, words: chosen ? wordsFor[chosen] : '' })
          }
          {...(tried && action === null && { error: t`Choose what is agreed.` })}
        />
        {action !== null && (
          <TextInput
            label={t`As it stands in the plan`}
            maxLength={300}
            value={words}
            onChange={(said) => setAgreement({ ...agreement, words: said })}
            {...(tried && words.trim() === '' && { error: t`Write what is agreed.` })}
          />
        )}
        {action === 'carer-held' && (
          <Consent {...{ givenName, agreement, tried }} onChange={setAgreement} />
        )}
        <Row>
          <Button type="submit" disabled={change.busy}>
            <Trans>Put it into the plan</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type Agreement = {
  readonly action: MeansAction | null;
  readonly words: string;
  readonly consented: boolean;
};
const nothing: Agreement = { action: null, words: '', consented: false };

const lacksConsent = ({ action, consented }: Agreement): boolean =>
  action === 'carer-held' && !consented;

/** null: something is still missing. */
function lineOf(
  agreement: Agreement,
  medicine: string,
  lineId: SafetyLine['lineId'],
): SafetyLine | null {
  const { action, words, consented } = agreement;
  if (action === null || words.trim() === '' || lacksConsent(agreement)) return null;
  const agreed = { action, medicine, consented };
  return { lineId, step: 'safer-place', words: words.trim(), phone: null, agreed };
}

type ConsentProps = {
  readonly givenName: string;
  readonly agreement: Agreement;
  readonly tried: boolean;
  readonly onChange: (agreement: Agreement) => void;
};

function Consent({ givenName, agreement, tried, onChange }: ConsentProps): ReactNode {
  return (
    <>
      <Checkbox
        label={<Trans>{givenName} consents to this and knows that it can be taken back</Trans>}
        checked={agreement.consented}
        onChange={(consented) => onChange({ ...agreement, consented })}
      />
      {tried && lacksConsent(agreement) && (
        <p className="problem" role="alert">
          <Trans>Without consent nobody else keeps a medicine.</Trans>
        </p>
      )}
    </>
  );
}

/** In the person's voice, to be changed into their own words. */
function useAgreedWords(medicine: string): Readonly<Record<MeansAction, string>> {
  const { t } = useLingui();
  return {
    'limit-supply': t`${medicine}: I get a small supply at a time.`,
    'lock-box': t`${medicine}: It stays in a locked box.`,
    'carer-held': t`${medicine}: Someone I trust keeps it for me. I agree to this.`,
    naloxone: t`${medicine}: I have naloxone at home. People near me know how to use it.`,
    'return-leftovers': t`${medicine}: I take what is left over back to the pharmacy.`,
  };
}
