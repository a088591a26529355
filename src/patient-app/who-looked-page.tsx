import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { askWhoLooked, WhoLooked } from '#accounts/patient';
import { useAnswer } from '#sync/patient';
import type { StoredForm } from '#sync/web';
import { FullFrame } from './frame.tsx';

const whoLookedForm: StoredForm = { name: 'who-looked', upgrades: [] };

export function WhoLookedPage(): ReactNode {
  const kept = useAnswer(whoLookedForm, askWhoLooked);
  return (
    <FullFrame back="/app/team" backWords={<Trans>My team</Trans>}>
      <WhoLooked answer={kept.answer} />
    </FullFrame>
  );
}
