import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, EmptyState, LinkButton, Loading, PageHeading, Stack } from '#design';
import { Patterns, useDiary } from '#diary/patient';

const setting = 'sinew.hide-charts';

/** Links without blame: one sentence first, then pictures in which up is always better. */
export function PatternsPage(): ReactNode {
  const { days } = useDiary();
  const [hidden, setHidden] = useState(() => localStorage.getItem(setting) !== null);
  const hide = (next: boolean) => {
    setHidden(next);
    if (next) localStorage.setItem(setting, 'yes');
    else localStorage.removeItem(setting);
  };
  return (
    <Stack>
      <PageHeading lead={<Trans>The last 2 weeks. Up is always better.</Trans>}>
        <Trans>Your patterns</Trans>
      </PageHeading>
      {days === null && <Loading />}
      {days?.length === 0 && (
        <Card>
          <EmptyState
            icon="sprout"
            heading={<Trans>No entries yet</Trans>}
            action={
              <LinkButton href="/app/check-in">
                <Trans>Start check-in</Trans>
              </LinkButton>
            }
          >
            <Trans>Do a few check-ins and we can show your first pattern.</Trans>
          </EmptyState>
        </Card>
      )}
      {days !== null && days.length > 0 && !hidden && <Patterns days={days} />}
      <Card heading={<Trans>Too many numbers?</Trans>}>
        <p>
          <Trans>You can hide the charts. Your team can still help you.</Trans>
        </p>
        <Button kind="ghost" icon={hidden ? 'eye' : 'eye-off'} onClick={() => hide(!hidden)}>
          {hidden ? <Trans>Show charts</Trans> : <Trans>Hide charts</Trans>}
        </Button>
      </Card>
    </Stack>
  );
}
