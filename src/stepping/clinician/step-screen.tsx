import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Card, Columns, Small, Stack, Tag } from '#design';
import { GoButton, type Reading, Said, Shown, useDates, useRead } from '#http/clinician';
import { DecisionList, FindingCard } from '#reasoning/clinician';
import { readStep, type StepOutput } from '#stepping';
import { ContactCard } from './contact-card.tsx';
import { MovesCard } from './moves-card.tsx';
import { OfferCard } from './offer-card.tsx';
import { OptionsCard } from './options-card.tsx';
import { StepName } from './step-name.tsx';

export type StepScreenProps = {
  readonly patientId: PatientId;
  readonly givenName: string;
  readonly mayDecide: boolean;
  readonly mayAct: boolean;
};

/** The step of care on one page: what fits now and why, what the person says to it, and what was decided. */
export function StepScreen(props: StepScreenProps): ReactNode {
  const { patientId } = props;
  const step = useRead(readStep, { params: { patientId } }, { keepsLast: true, everySeconds: 30 });
  return <StepShown {...props} step={step} />;
}

type ShownProps = StepScreenProps & { readonly step: Reading<StepOutput> };

export function StepShown({ step, ...props }: ShownProps): ReactNode {
  return (
    <Shown from={step} waiting={<Trans>Getting the step…</Trans>}>
      {(page) => (
        <Columns aside>
          <Stack>
            <NowLine page={page} />
            <OfferCard page={page} />
            <OptionsCard {...props} page={page} />
            <Pending {...props} page={page} />
          </Stack>
          <aside>
            <Stack>
              <ContactCard {...props} page={page} />
              <MovesCard page={page} />
              <DecidedCard page={page} />
            </Stack>
          </aside>
        </Columns>
      )}
    </Shown>
  );
}

type PageProps = { readonly page: StepOutput };

function NowLine({ page }: PageProps): ReactNode {
  const dates = useDates();
  if (page.now === null) {
    return (
      <h2>
        <Trans>No step is decided yet</Trans>
      </h2>
    );
  }
  return (
    <h2>
      <Trans>
        Now: <StepName step={page.now.step} />, since {dates.day(page.now.fromDay)}
      </Trans>
    </h2>
  );
}

/** Accepting drafts a plan; another step, or a refusal with its coded reason, stays in sight. */
function Pending({ page, patientId, mayDecide }: PageProps & StepScreenProps): ReactNode {
  if (page.pending !== null) {
    return (
      <FindingCard
        patientId={patientId}
        finding={page.pending}
        mayDecide={mayDecide}
        settledInPlan={false}
      />
    );
  }
  return (
    <p className="muted">
      <Trans>No proposal waits for a decision.</Trans>{' '}
      <GoButton kind="quiet" to={`/patients/${patientId}/plan`}>
        <Trans>Open the shared plan</Trans>
      </GoButton>
    </p>
  );
}

/** What people did with proposals before; an overruled one says so to everybody of the team. */
function DecidedCard({ page }: PageProps): ReactNode {
  if (page.decided.length === 0) return null;
  return (
    <Card headingLevel={2} heading={<Trans>Decided before</Trans>}>
      <ul className="plain stack" data-gap="small">
        {page.decided.map((finding) => (
          <li key={finding.findingId}>
            <p>
              {finding.proposal && <Said text={finding.proposal.words} />}{' '}
              {isOverruled(finding) && (
                <Tag tone="warn">
                  <Trans>overruled</Trans>
                </Tag>
              )}
            </p>
            <Small>
              <Said text={finding.rule.title} />
            </Small>
            <DecisionList decisions={finding.decisions} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const isOverruled = ({ decisions }: StepOutput['decided'][number]): boolean =>
  decisions[0]?.kind === 'decline' || decisions[0]?.kind === 'modify';
