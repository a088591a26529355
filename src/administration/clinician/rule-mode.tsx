import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type RuleView, setRuleMode } from '#administration';
import { Button, Row, Small, Stack, TextArea, Unseen } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';

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
  const { t } = useLingui();
  const clinic = useClinic();
  const act = useAct(setRuleMode);
  const [modeId] = useState(() => clinic.newId<'RuleModeId'>());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const silent = rule.mode.now === 'shadow';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const mode = silent ? 'live' : 'shadow';
    const body = { modeId, hash: rule.hash, mode, reason: reason.trim() } as const;
    const answer = await act.run({ params: { rule: rule.id }, query: {}, body });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
        <p>
          {silent ? (
            <Trans>
              From now on what it finds is told to whoever owns it. Everybody in care is looked at
              again.
            </Trans>
          ) : (
            <Trans>
              It is still asked and what it would say is counted, but nobody is told. What it said
              and nobody decided goes away.
            </Trans>
          )}
        </p>
        <SaidNo trouble={act.trouble} />
        <TextArea
          label={t`Reason`}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={tried && reason.trim() === '' ? t`Write why.` : null}
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            {silent ? (
              <Trans>Let it speak from now on</Trans>
            ) : (
              <Trans>Keep it in shadow from now on</Trans>
            )}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
