import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Card, PageHeading, PrintButton, Row, Small, Stack, Tag } from '#design';
import { GoButton, type Reading, Said, Shown, seenAs, useDates, useRead } from '#http/clinician';
import { explainFinding, type FindingView, type WhyView } from '#reasoning';
import { Acknowledgements } from './acknowledgements.tsx';
import { DecisionList } from './decision-list.tsx';
import { severityLook, severityWords } from './finding-words.ts';
import { Owners } from './owners.tsx';
import { Unsigned } from './unsigned.tsx';
import { Checks } from './why-checks.tsx';
import { WhyFacts } from './why-facts.tsx';
import { InForce, Sources } from './why-sources.tsx';
import { WhyToday } from './why-today.tsx';

type WhyScreenProps = {
  readonly patientId: PatientId;
  readonly findingId: FindingView['findingId'];
};

/** "Why did it say this, then?": one finding as it was, on a page with an address of its own. */
export function WhyScreen({ patientId, findingId }: WhyScreenProps): ReactNode {
  const why = useRead(explainFinding, { params: { patientId, findingId } });
  return <Why patientId={patientId} why={seenAs(why, (read) => read.why)} />;
}

type WhyProps = { readonly patientId: PatientId; readonly why: Reading<WhyView> };

export function Why({ patientId, why }: WhyProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <Row spread>
        <PageHeading title={t`Why it said this`}>
          <Trans>Why it said this</Trans>
        </PageHeading>
        <Row>
          <GoButton kind="quiet" to={`/patients/${patientId}/decisions`}>
            <Trans>All findings</Trans>
          </GoButton>
          <PrintButton />
        </Row>
      </Row>
      <Shown from={why} waiting={t`Getting the reasoning…`}>
        {(shown) => <WhyShown why={shown} />}
      </Shown>
    </Stack>
  );
}

function WhyShown({ why }: { readonly why: WhyView }): ReactNode {
  const { finding } = why;
  return (
    <Stack>
      <AsItWas why={why} />
      <Card heading={<Trans>On these facts</Trans>}>
        <Stack>
          <Checks checks={finding.checks} />
          <WhyFacts finding={finding} />
          <OtherRules why={why} />
          <InForce finding={finding} />
        </Stack>
      </Card>
      <Card heading={<Trans>By this rule</Trans>}>
        <Sources finding={finding} />
        <Small>
          <Trans>
            Wording <code>{finding.rule.hash}</code>
          </Trans>
        </Small>
      </Card>
      <WhyToday why={why} />
      <Card heading={<Trans>What people decided</Trans>}>
        <Acknowledgements all={finding.acknowledgements} by={null} />
        {finding.decisions.length === 0 ? (
          <p>
            <Trans>Nobody decided about it.</Trans>
          </p>
        ) : (
          <DecisionList decisions={finding.decisions} />
        )}
      </Card>
    </Stack>
  );
}

function AsItWas({ why }: { readonly why: WhyView }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const { finding } = why;
  const look = severityLook[finding.severity];
  return (
    <Card
      heading={<Said text={finding.message} />}
      aside={
        <Row>
          <Unsigned signed={finding.rule.signed} />
          <Tag tone={look.tone} icon={look.icon}>
            {i18n._(severityWords[finding.severity])}
          </Tag>
        </Row>
      }
    >
      <p>
        <Trans>
          Said on {dates.moment(finding.raisedAt)}, of the person’s day {dates.day(why.today)}, for{' '}
          <Owners owners={finding.owners} />.
        </Trans>{' '}
        {finding.endedAt !== null && <Trans>Ended {dates.moment(finding.endedAt)}.</Trans>}
      </p>
      <Missing finding={finding} />
    </Card>
  );
}

function Missing({ finding }: { readonly finding: FindingView }): ReactNode {
  if (finding.missing.length === 0) return null;
  return (
    <p>
      <strong>
        <Trans>Not known then:</Trans>
      </strong>{' '}
      {finding.missing.map((need, index) => (
        <span key={need.name}>
          {index > 0 && ', '}
          <Said text={need.label} />
        </span>
      ))}
    </p>
  );
}

function OtherRules({ why }: { readonly why: WhyView }): ReactNode {
  const { t } = useLingui();
  if (why.verdicts.length === 0) return null;
  return (
    <ul className="plain small" aria-label={t`What other rules said`}>
      {why.verdicts.map(({ rule, outcome }) => (
        <li key={rule}>
          {rule}:{' '}
          {outcome === 'unknown' ? (
            <Trans>could not tell</Trans>
          ) : outcome ? (
            <Trans>spoke</Trans>
          ) : (
            <Trans>did not speak</Trans>
          )}
        </li>
      ))}
    </ul>
  );
}
