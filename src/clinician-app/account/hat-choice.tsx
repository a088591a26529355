import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { chooseHat } from '#accounts';
import { Button, Card, Row, Stack, Tag } from '#design';
import { roleWords, SaidNo, useAct } from '#http/clinician';
import { useSession } from '../session.ts';

/** For who works in more than one role: one at a time. */
export function HatChoice(): ReactNode {
  const { i18n } = useLingui();
  const { account, wearing } = useSession();
  const act = useAct(chooseHat);
  const hats = account.hats.filter((hat) => hat.kind === 'staff');
  if (hats.length < 2) return null;
  return (
    <Card heading={<Trans>My role now</Trans>}>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <Row>
          {hats.map((hat) =>
            hat.hat === wearing.hat ? (
              <Tag key={hat.hat} tone="soft">
                {hat.role === null ? hat.name : i18n._(roleWords[hat.role])}
              </Tag>
            ) : (
              <Button
                key={hat.hat}
                kind="ghost"
                onClick={() => void act.run({ params: {}, query: {}, body: { hat: hat.hat } })}
              >
                {hat.role === null ? hat.name : i18n._(roleWords[hat.role])}
              </Button>
            ),
          )}
        </Row>
      </Stack>
    </Card>
  );
}
