import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, Card, Loading, Notice, PageHeading, PrintButton, Stack } from '#design';
import { Said, useDates } from '#http/patient';
import { type LineChange, type SafetyLine, safetySteps } from '#safety';
import type { Kept, SaveOutcome } from '#sync/patient';
import { todayHere } from '#sync/web';
import { CrisisContacts } from './crisis-contacts.tsx';
import { SafetyPlanHistory } from './safety-plan-history.tsx';
import { KeepPlan, type PlanStays } from './safety-plan-keep.tsx';
import { type MySafetyPlan, useMySafetyPlan } from './safety-plan-mine.ts';
import { SafetyPlanStep } from './safety-plan-step.tsx';

type WhomToCall = Pick<MySafetyPlan, 'crisisContacts' | 'clinic'>;
type SafetyPlanPageProps = {
  /** Whom to call where the plan itself never came to this phone; null: that is not known either. */
  readonly otherwise: WhomToCall | null;
  /** The person said that others use this phone too. */
  readonly sharedPhone: boolean;
};

/** The person's own safety plan, to read, to call from and to change, with or without a network. */
export function SafetyPlanPage(props: SafetyPlanPageProps): ReactNode {
  const { kept, lines, change, stays } = useMySafetyPlan();
  return <SafetyPlanShown {...props} {...{ kept, lines, stays }} onChange={change} />;
}

type SafetyPlanShownProps = SafetyPlanPageProps & {
  readonly kept: Pick<Kept<MySafetyPlan>, 'answer' | 'old' | 'at'>;
  readonly lines: readonly SafetyLine[];
  readonly stays: PlanStays;
  readonly onChange: (changes: readonly LineChange[]) => Promise<SaveOutcome>;
};

export function SafetyPlanShown(props: SafetyPlanShownProps): ReactNode {
  const { kept, lines } = props;
  const { answer } = kept;
  const mine = answer.state === 'ready' ? answer.value : null;
  return (
    <Stack>
      <PageHeading lead={<Trans>It is yours. You can read it without internet.</Trans>}>
        <Trans>My safety plan</Trans>
      </PageHeading>
      {mine !== null && <OnPaper mine={mine} />}
      <WhomToCallNow call={mine ?? props.otherwise} />
      {answer.state === 'loading' && lines.length === 0 ? (
        <Loading>
          <Trans>Getting your safety plan…</Trans>
        </Loading>
      ) : (
        <Plan {...props} mine={mine} />
      )}
    </Stack>
  );
}

type PlanProps = SafetyPlanShownProps & { readonly mine: MySafetyPlan | null };

/** It stands there from the first moment: nobody in danger waits for a plan to come. */
function WhomToCallNow({ call }: { readonly call: WhomToCall | null }): ReactNode {
  return (
    <Card heading={<Trans>In danger now? Call.</Trans>} icon="phone" tone="soft">
      <CrisisContacts contacts={call?.crisisContacts ?? []} clinic={call?.clinic ?? null} />
    </Card>
  );
}

function Plan({ kept, lines, onChange, mine, stays, sharedPhone }: PlanProps): ReactNode {
  return (
    <>
      {kept.answer.state === 'failed' && <NotHere tryAgain={kept.answer.tryAgain} />}
      {mine !== null && <AboutPlan mine={mine} isEmpty={lines.length === 0} />}
      {safetySteps.map((step, at) => (
        <SafetyPlanStep
          key={step}
          step={step}
          number={at + 1}
          lines={lines.filter((line) => line.step === step)}
          onChange={onChange}
        >
          {step === 'professionals' && (
            <p className="muted flush no-print">
              <Trans>The help lines of your clinic stand at the top of this page.</Trans>
            </p>
          )}
        </SafetyPlanStep>
      ))}
      <p className="muted small no-print">
        <Trans>
          Your team can read this plan. Your family can not. Nobody watches it day and night: in
          danger, call.
        </Trans>
      </p>
      <OldCopyOf kept={kept} />
      {lines.length > 0 && <KeepPlan stays={stays} sharedPhone={sharedPhone} />}
      <div className="no-print">
        <PrintButton>
          <Trans>Print my safety plan</Trans>
        </PrintButton>
      </div>
    </>
  );
}

type AboutPlanProps = { readonly mine: MySafetyPlan; readonly isEmpty: boolean };

function AboutPlan({ mine, isEmpty }: AboutPlanProps): ReactNode {
  return (
    <>
      {isEmpty && <NoPlanYet />}
      <LastChange mine={mine} />
      {mine.plan !== null && <SafetyPlanHistory />}
    </>
  );
}

function NoPlanYet(): ReactNode {
  return (
    <Notice heading={<Trans>You have no safety plan yet</Trans>}>
      <p>
        <Trans>
          A few lines are enough. Write them now, or make them with your team. You can change them
          when you like.
        </Trans>
      </p>
    </Notice>
  );
}

function NotHere({ tryAgain }: { readonly tryAgain: () => void }): ReactNode {
  return (
    <Notice tone="warn" live="status" heading={<Trans>Your plan is not on this phone yet</Trans>}>
      <p>
        <Trans>We could not get it now. What you write here is kept.</Trans>
      </p>
      <Button kind="warn" onClick={tryAgain}>
        <Trans>Try again</Trans>
      </Button>
    </Notice>
  );
}

function LastChange({ mine: { plan } }: { readonly mine: MySafetyPlan }): ReactNode {
  const dates = useDates();
  if (plan === null) return null;
  const { changed, lastTogether } = plan;
  const when = dates.moment(changed.at);
  const talked = lastTogether === null ? null : dates.moment(lastTogether.at);
  return (
    <p className="muted">
      {changed.byKind === 'patient' ? (
        <Trans>Last changed by you, {when}.</Trans>
      ) : changed.together ? (
        <Trans>
          Last changed by you and {changed.byName}, {when}.
        </Trans>
      ) : (
        <Trans>
          Last changed by {changed.byName}, {when}.
        </Trans>
      )}{' '}
      {lastTogether !== null && !changed.together && (
        <Trans>
          You last talked about it with {lastTogether.byName}, {talked}.
        </Trans>
      )}
    </p>
  );
}

function OldCopyOf({ kept }: Pick<PlanProps, 'kept'>): ReactNode {
  const dates = useDates();
  if (!kept.old || kept.at === null) return null;
  const when = dates.moment(kept.at);
  return (
    <p className="muted small">
      <Trans>No internet. This is the copy from {when}.</Trans>
    </p>
  );
}

/** On paper it says whose it is, from which day, and where to call. */
function OnPaper({ mine }: { readonly mine: MySafetyPlan }): ReactNode {
  const dates = useDates();
  const { personName, clinic, crisisContacts } = mine;
  return (
    <div className="print-only">
      <p>
        <strong>{personName}</strong>
        <br />
        <Trans>Printed on {dates.dated(todayHere())}</Trans>
      </p>
      <ul>
        {crisisContacts.map(({ label, phone, textNumber }) => (
          <li key={label.en}>
            <Said text={label} />: {phone} {textNumber}
          </li>
        ))}
        <li>
          {clinic.name} {clinic.phone}
        </li>
      </ul>
    </div>
  );
}
