import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, LinkButton, Notice, PageHeading, Stack } from '#design';
import { useDates } from '#http/patient';
import { safetySteps } from '#safety';
import { type CrisisContact, CrisisContacts } from './crisis-contacts.tsx';
import { PlanLines } from './safety-plan-lines.tsx';
import type { PlanThatStays } from './safety-plan-stays.ts';
import { safetyStepWords } from './safety-plan-words.ts';

type SignedOutProps = {
  /** As the person let it stay on this phone; null: they did not, and it opens after they sign in. */
  readonly plan: PlanThatStays | null;
  readonly contacts: readonly CrisisContact[];
};

/** The safety plan while nobody is signed in: to read and to call from, or where it is. */
export function SafetyPlanSignedOut({ plan, contacts }: SignedOutProps): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>My safety plan</Trans>
      </PageHeading>
      <Card heading={<Trans>In danger now? Call.</Trans>} icon="phone" tone="soft">
        <CrisisContacts contacts={plan?.contacts ?? contacts} clinic={null} />
      </Card>
      {plan === null ? <AfterSignIn /> : <PlanToRead plan={plan} />}
      <LinkButton kind="ghost" full href="/app/">
        <Trans>Sign in</Trans>
      </LinkButton>
    </Stack>
  );
}

/** Said to everybody alike: it tells nothing of whether there is a plan. */
function AfterSignIn(): ReactNode {
  return (
    <Notice heading={<Trans>Your plan opens after you sign in</Trans>}>
      <p>
        <Trans>
          It is not lost. We do not show it here, so that nobody else can read it. You can choose to
          keep it on your own phone.
        </Trans>
      </p>
    </Notice>
  );
}

function PlanToRead({ plan }: { readonly plan: PlanThatStays }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const when = dates.moment(plan.at);
  return (
    <>
      <p className="muted">
        <Trans>Kept on this phone, as you wished. From {when}. Sign in to change it.</Trans>
      </p>
      {safetySteps.map((step, at) => {
        const lines = plan.lines.filter((line) => line.step === step);
        if (lines.length === 0) return null;
        return (
          <Card
            key={step}
            heading={
              <>
                {at + 1}. {i18n._(safetyStepWords[step].title)}
              </>
            }
          >
            <PlanLines lines={lines} asks="" />
          </Card>
        );
      })}
    </>
  );
}
