import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Columns, LanguageSwitch, PageHeading, Stack, ThemeSwitch } from '#design';
import { useSession } from '../session.ts';
import { HatChoice } from './hat-choice.tsx';
import { PasskeyCard } from './passkey-card.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** The screen's look, the language, and everything about one's own sign-in. */
export function AccountScreen(): ReactNode {
  const { t } = useLingui();
  const { account } = useSession();
  return (
    <Stack>
      <PageHeading title={t`Account and screen`} lead={account.email}>
        <Trans>Account and screen</Trans>
      </PageHeading>
      <Columns least="20rem">
        <Card>
          <ThemeSwitch />
        </Card>
        <Card>
          <LanguageSwitch />
        </Card>
        <HatChoice />
        <Sessions />
        <SecondFactor />
        <PasskeyCard />
      </Columns>
    </Stack>
  );
}
