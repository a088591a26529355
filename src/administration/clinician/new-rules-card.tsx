import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type RuleView, setNewRulesBegin } from '#administration';
import { Button, Card, Row, Stack, TextArea } from '#design';
import { SaidNo, useAct, useClinic } from '#http/clinician';

type NewRulesCardProps = {
  readonly begin: RuleView['mode']['now'];
  readonly mayChange: boolean;
};

/** How rules begin that come with a new version of the product, or change in it. */
export function NewRulesCard({ begin, mayChange }: NewRulesCardProps): ReactNode {
  const [changing, setChanging] = useState(false);
  return (
    <Card headingLevel={2} heading={<Trans>Rules that are new or reworded</Trans>}>
      <Stack gap="small">
        <p>
          {begin === 'shadow' ? (
            <Trans>
              They begin in shadow: asked and counted, told to nobody, until a clinician signs them
              and an administrator lets them speak. Rules about danger always speak.
            </Trans>
          ) : (
            <Trans>They speak from the beginning, marked as not signed.</Trans>
          )}
        </p>
        {mayChange &&
          (changing ? (
            <PolicyForm begin={begin} onClose={() => setChanging(false)} />
          ) : (
            <Row>
              <Button kind="quiet" icon="pencil" onClick={() => setChanging(true)}>
                {begin === 'shadow' ? (
                  <Trans>Let new rules speak at once</Trans>
                ) : (
                  <Trans>Begin new rules in shadow</Trans>
                )}
              </Button>
            </Row>
          ))}
      </Stack>
    </Card>
  );
}

type PolicyFormProps = Pick<NewRulesCardProps, 'begin'> & { readonly onClose: () => void };

function PolicyForm({ begin, onClose }: PolicyFormProps): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const act = useAct(setNewRulesBegin);
  const [policyId] = useState(() => clinic.newId<'RuleModeId'>());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const begins = begin === 'shadow' ? 'live' : 'shadow';
    const body = { policyId, begins, reason: reason.trim() } as const;
    const answer = await act.run({ params: {}, query: {}, body });
    if (answer.ok) onClose();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="small">
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
            <Trans>Change it</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
