import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type RuleView, setRuleMode } from '#administration';
import { Button, Row, Small, Unseen } from '#design';
import { useAct, useClinic } from '#http/clinician';
import { ReasonForm } from './reason-form.tsx';

type RuleModeProps = { readonly rule: RuleView };

/** Puts a rule into shadow, or lets it speak once a clinician signed it. */
export function RuleMode({ rule }: RuleModeProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const silent = rule.mode.now === 'shadow';
  if (asking) return <ModeForm rule={rule} onClose={() => setAsking(false)} />;
  return (
    <Row>
      <Button kind="quiet" icon={silent ? 'eye' : 'eye-off'} onClick={() => setAsking(true)}>
        {silent ? <Trans>Let it speak</Trans> : <Trans>Keep it in shadow</Trans>}
        <Unseen>: {rule.id}</Unseen>
      </Button>
      {silent && rule.review.status !== 'signed' && (
        <Small>
          <Trans>A physician or psychologist signs it first.</Trans>
        </Small>
      )}
    </Row>
  );
}

type ModeFormProps = RuleModeProps & { readonly onClose: () => void };

function ModeForm({ rule, onClose }: ModeFormProps): ReactNode {
  const clinic = useClinic();
  const act = useAct(setRuleMode);
  const [modeId] = useState(() => clinic.newId<'RuleModeId'>());
  const silent = rule.mode.now === 'shadow';
  const send = async (reason: string): Promise<boolean> => {
    const mode = silent ? 'live' : 'shadow';
    const body = { modeId, hash: rule.hash, mode, reason } as const;
    return (await act.run({ params: { rule: rule.id }, query: {}, body })).ok;
  };
  return (
    <ReasonForm
      act={act}
      onSend={send}
      onClose={onClose}
      does={
        silent ? (
          <Trans>Let it speak from now on</Trans>
        ) : (
          <Trans>Keep it in shadow from now on</Trans>
        )
      }
    >
      <p>
        {silent ? (
          <Trans>
            From now on what it finds is told to whoever owns it. Everybody in care is looked at
            again.
          </Trans>
        ) : (
          <Trans>
            It is still asked and what it would say is counted, but nobody is told. What it said and
            nobody decided goes away.
          </Trans>
        )}
      </p>
    </ReasonForm>
  );
}
