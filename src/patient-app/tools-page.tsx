import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Disclosure, LinkButton, PageHeading, Stack } from '#design';
import { Breathing, GroundingSteps } from '#safety/patient';

/** Help for now, in words alone: nothing to load, nothing that moves, no network. */
export function ToolsPage(): ReactNode {
  return (
    <Stack>
      <PageHeading lead={<Trans>These work without internet.</Trans>}>
        <Trans>Tools</Trans>
      </PageHeading>
      <LinkButton kind="ghost" full icon="shield" href="/app/safety-plan">
        <Trans>My safety plan</Trans>
      </LinkButton>
      <Breathing minutes={3} />
      <Card heading={<Trans>When it all feels too much</Trans>} icon="hand-heart">
        <GroundingSteps />
      </Card>
      <Card heading={<Trans>Let go, muscle by muscle</Trans>} icon="heart">
        <Disclosure summary={<Trans>Read the steps, 5 minutes</Trans>}>
          <ol className="steps">
            <li>
              <Trans>Sit or lie down. Let your breath come and go.</Trans>
            </li>
            <li>
              <Trans>Make a soft fist. Hold for 5. Let go for 10.</Trans>
            </li>
            <li>
              <Trans>Lift your shoulders a little. Hold for 5. Let go for 10.</Trans>
            </li>
            <li>
              <Trans>Press your feet into the floor. Hold for 5. Let go for 10.</Trans>
            </li>
            <li>
              <Trans>Skip any place that hurts. Only tense half as hard as you can.</Trans>
            </li>
          </ol>
        </Disclosure>
      </Card>
      <Card heading={<Trans>A worry that keeps coming</Trans>} icon="brain">
        <Disclosure summary={<Trans>Look at it from another side</Trans>}>
          <ol className="steps">
            <li>
              <Trans>Say the worry in one sentence.</Trans>
            </li>
            <li>
              <Trans>What speaks for it? What speaks against it?</Trans>
            </li>
            <li>
              <Trans>What would you say to a friend with this worry?</Trans>
            </li>
            <li>
              <Trans>What is one small thing you can do today?</Trans>
            </li>
          </ol>
        </Disclosure>
      </Card>
    </Stack>
  );
}
