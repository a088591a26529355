import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Card, Row, Small, Stack, Tag } from '#design';
import { Said, useClinic, useDates } from '#http/clinician';
import type { Instant } from '#kernel';
import type { FindingView } from '#reasoning';
import { Acknowledgements } from './acknowledgements.tsx';
import { Decide } from './decide.tsx';
import { DecisionList } from './decision-list.tsx';
import { FactsInLine } from './facts-in-line.tsx';
import { isOpen, isPastDue, severityLook, severityWords } from './finding-words.ts';
import { OwnWord } from './own-word.tsx';
import { Owners } from './owners.tsx';
import { TakeBack } from './take-back.tsx';
import { Unsigned } from './unsigned.tsx';
import { WhyFinding } from './why-finding.tsx';

type FindingCardProps = {
  readonly patientId: PatientId;
  readonly finding: FindingView;
  readonly mayDecide: boolean;
  readonly settledInPlan: boolean;
  /** What a finding of its kind shows besides: a step with what would move it. */
  readonly children?: ReactNode;
};

/** A finding that explains itself, and the place where a person says what to do with it. */
export function FindingCard(props: FindingCardProps): ReactNode {
  const { finding, patientId } = props;
  const { i18n } = useLingui();
  const look = severityLook[finding.severity];
  return (
    <Card
      headingLevel={3}
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
      <Stack gap="small">
        <RaisedAndDue finding={finding} />
        {finding.proposal && (
          <p>
            <strong>
              <Trans>Proposed:</Trans>
            </strong>{' '}
            <Said text={finding.proposal.words} />
          </p>
        )}
        {props.children}
        <FactsInLine facts={finding.facts} />
        <Missing finding={finding} />
        <Acknowledgements all={finding.acknowledgements} by={finding.dueAt} />
        {props.mayDecide && (
          <Row>
            <OwnWord
              patientId={patientId}
              findingId={finding.findingId}
              word={finding.ownWord}
              about={<Said text={finding.message} />}
            />
          </Row>
        )}
        <DecisionList decisions={finding.decisions} />
        {props.mayDecide && <TakeBack patientId={patientId} finding={finding} />}
        {props.mayDecide && isOpen(finding) && (
          <Decide patientId={patientId} finding={finding} settledInPlan={props.settledInPlan} />
        )}
        <WhyFinding patientId={patientId} finding={finding} />
      </Stack>
    </Card>
  );
}

type FindingProps = { readonly finding: FindingView };

function RaisedAndDue({ finding }: FindingProps): ReactNode {
  const dates = useDates();
  const now = useClinic().now();
  return (
    <Row>
      <Small>
        {finding.rule.id}: <Said text={finding.rule.title} /> ·{' '}
        <Trans>raised {dates.away(finding.raisedAt)}</Trans> ·{' '}
        <Trans>
          for <Owners owners={finding.owners} />
        </Trans>
      </Small>
      {finding.dueAt !== null && finding.endedAt === null && (
        <DueMark dueAt={finding.dueAt} isPast={isPastDue(finding, now)} />
      )}
      {finding.restsUntil !== null && (
        <Tag icon="clock">
          <Trans>put off until {dates.moment(finding.restsUntil)}</Trans>
        </Tag>
      )}
    </Row>
  );
}

type DueMarkProps = { readonly dueAt: Instant; readonly isPast: boolean };

function DueMark({ dueAt, isPast }: DueMarkProps): ReactNode {
  const dates = useDates();
  return isPast ? (
    <Tag tone="danger" icon="clock">
      <Trans>Overdue: was due {dates.away(dueAt)}</Trans>
    </Tag>
  ) : (
    <Tag icon="clock">
      <Trans>due {dates.away(dueAt)}</Trans>
    </Tag>
  );
}

/** What is unknown is asked for; it is never read as normal. */
function Missing({ finding }: FindingProps): ReactNode {
  if (finding.missing.length === 0) return null;
  return (
    <div>
      <p>
        <strong>
          <Trans>Not known yet, please ask:</Trans>
        </strong>
      </p>
      <ul>
        {finding.missing.map((need) => (
          <li key={need.name}>
            <Said text={need.label} />
          </li>
        ))}
      </ul>
    </div>
  );
}
