import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Disclosure, EmptyState, Row, Stack } from '#design';
import { type Reading, Shown, useClinic, useRead } from '#http/clinician';
import { type FindingView, readFindings } from '#reasoning';
import { FindingCard } from './finding-card.tsx';
import { rests } from './finding-words.ts';

export type FindingsProps = {
  readonly patientId: PatientId;
  readonly mayDecide: boolean;
  /** Whether it is settled in the shared plan, by changing a part, and not by agreeing to it. */
  readonly isSettledInPlan: (finding: FindingView) => boolean;
  /** What a finding of its kind shows besides. */
  readonly extra?: (finding: FindingView) => ReactNode;
};

/** Everything the rules concluded about a person: what waits first, then, on request, what was decided. */
export function FindingsScreen(props: FindingsProps): ReactNode {
  const [all, setAll] = useState(false);
  const findings = useRead(
    readFindings,
    { params: { patientId: props.patientId }, query: { include: all ? 'all' : 'open' } },
    { keepsLast: true, everySeconds: 30 },
  );
  return (
    <Findings
      {...props}
      all={all}
      onAll={setAll}
      findings={
        findings.state === 'ready' ? { state: 'ready', value: findings.value.findings } : findings
      }
    />
  );
}

type ListProps = FindingsProps & {
  readonly findings: Reading<readonly FindingView[]>;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
};

export function Findings(props: ListProps): ReactNode {
  const { t } = useLingui();
  const { all, onAll } = props;
  return (
    <Stack>
      <Row spread>
        <h2>
          <Trans>Findings and decisions</Trans>
        </h2>
        <Button kind="plain-pill" aria-pressed={all} onClick={() => onAll(!all)}>
          <Trans>Show what was decided too</Trans>
        </Button>
      </Row>
      <Shown from={props.findings} waiting={t`Getting the findings…`}>
        {(findings) => <FindingList {...props} findings={findings} />}
      </Shown>
    </Stack>
  );
}

type ShownProps = Omit<ListProps, 'findings'> & { readonly findings: readonly FindingView[] };

function FindingList(props: ShownProps): ReactNode {
  const { findings, patientId, mayDecide, isSettledInPlan, extra } = props;
  const now = useClinic().now();
  if (findings.length === 0) {
    return (
      <EmptyState icon="circle-check" heading={<Trans>Nothing waits for a decision</Trans>}>
        <Trans>When a rule finds something in new answers or diary days, it stands here.</Trans>
      </EmptyState>
    );
  }
  const resting = findings.filter((finding) => rests(finding, now));
  const waiting = findings.filter((finding) => !rests(finding, now));
  const cardOf = (finding: FindingView) => (
    <FindingCard
      key={finding.findingId}
      patientId={patientId}
      finding={finding}
      mayDecide={mayDecide}
      settledInPlan={isSettledInPlan(finding)}
    >
      {extra?.(finding)}
    </FindingCard>
  );
  return (
    <Stack>
      <output className="live small muted">
        <Plural value={waiting.length} one="# finding" other="# findings" />
      </output>
      {waiting.map(cardOf)}
      {resting.length > 0 && (
        <Disclosure
          summary={<Plural value={resting.length} one="# is put off" other="# are put off" />}
        >
          <Stack>{resting.map(cardOf)}</Stack>
        </Disclosure>
      )}
    </Stack>
  );
}
