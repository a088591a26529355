import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type RuleView, setNewRulesBegin } from '#administration';
import { Button, Card, Row, Stack } from '#design';
import { useAct, useClinic } from '#http/clinician';
import { ReasonForm } from './reason-form.tsx';

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
  const clinic = useClinic();
  const act = useAct(setNewRulesBegin);
  const [policyId] = useState(() => clinic.newId<'RuleModeId'>());
  const send = async (reason: string): Promise<boolean> => {
    const begins = begin === 'shadow' ? 'live' : 'shadow';
    const body = { policyId, begins, reason } as const;
    return (await act.run({ params: {}, query: {}, body })).ok;
  };
  return <ReasonForm act={act} onSend={send} onClose={onClose} does={<Trans>Change it</Trans>} />;
}
