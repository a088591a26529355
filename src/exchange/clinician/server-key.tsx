import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Field, Row, Stack } from '#design';
import { type RecordServerView, setRecordServer } from '#exchange';
import { SaidNo, useAct } from '#http/clinician';

/** The public half, to be registered there. The private half was made here and is shown to nobody. */
export function ServerKey({ server }: { readonly server: RecordServerView }): ReactNode {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const act = useAct(setRecordServer);
  const { setAt: _, setByName, publicKeys, ...settings } = server;
  const renew = async () => {
    const answer = await act.run({ params: {}, query: {}, body: { ...settings, newKey: true } });
    if (answer.ok) setAsking(false);
  };
  return (
    <Card heading={<Trans>Our key</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            Register this public key (JWKS) with whoever runs the server. The private half never
            leaves this installation.
          </Trans>
        </p>
        <Field label={t`Public key`}>
          {(ties) => (
            <textarea
              className="input"
              dir="ltr"
              rows={8}
              readOnly
              {...ties}
              value={JSON.stringify(publicKeys, null, 2)}
            />
          )}
        </Field>
        <p className="muted">
          <Trans>Last set by {setByName}.</Trans>
        </p>
        <SaidNo trouble={act.trouble} />
        {asking ? (
          <>
            <p>
              <Trans>With a new key nothing can be fetched until it is registered there.</Trans>
            </p>
            <Row>
              <Button kind="danger" disabled={act.busy} onClick={() => void renew()}>
                <Trans>Make a new key</Trans>
              </Button>
              <Button kind="quiet" onClick={() => setAsking(false)}>
                <Trans>Cancel</Trans>
              </Button>
            </Row>
          </>
        ) : (
          <Row>
            <Button kind="quiet" onClick={() => setAsking(true)}>
              <Trans>Replace the key</Trans>
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
