import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PatientId } from '#access';
import { Icon, Row, Small, Tag } from '#design';
import { Said, useClinic, useDates } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { rests, severityLook, severityWords } from './finding-words.ts';
import { Unsigned } from './unsigned.tsx';

type ToDecideProps = {
  readonly patientId: PatientId;
  readonly findings: readonly FindingView[];
};

/** The open findings in one line each, urgent first; the card behind each line explains itself. */
export function ToDecide({ patientId, findings }: ToDecideProps): ReactNode {
  const now = useClinic().now();
  const waiting = findings.filter((finding) => !rests(finding, now));
  if (waiting.length === 0) {
    return (
      <p>
        <Icon name="circle-check" /> <Trans>Nothing waits for a decision.</Trans>
      </p>
    );
  }
  return (
    <ul className="plain stack" data-gap="small">
      {waiting.map((finding) => (
        <li key={finding.findingId}>
          <OneLine patientId={patientId} finding={finding} />
        </li>
      ))}
    </ul>
  );
}

type OneLineProps = { readonly patientId: PatientId; readonly finding: FindingView };

function OneLine({ patientId, finding }: OneLineProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  const look = severityLook[finding.severity];
  return (
    <Row spread>
      <span className="grow">
        <Link href={`/patients/${patientId}/decisions`}>
          <Said text={finding.message} />
        </Link>
        {finding.dueAt !== null && (
          <>
            {' '}
            <Small>
              <Trans>due {dates.away(finding.dueAt)}</Trans>
            </Small>
          </>
        )}
      </span>
      <Unsigned signed={finding.rule.signed} />
      <Tag tone={look.tone} icon={look.icon}>
        {i18n._(severityWords[finding.severity])}
      </Tag>
    </Row>
  );
}
