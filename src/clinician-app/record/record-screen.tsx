import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import { Stack, SubTabs, Tag } from '#design';
import type { OutputOf } from '#http';
import { Said, Shown, useGo, useRead } from '#http/clinician';
import type { Id } from '#kernel';
import { StepTag } from '#plan/clinician';
import { readPatient } from '#profile';
import { RecordBanner, type RecordTab, recordPath, recordTabs } from '#profile/clinician';
import { readFindings } from '#reasoning';
import { WhyScreen } from '#reasoning/clinician';
import { useSession } from '../session.ts';
import { RecordTabContent } from './record-tab.tsx';

type RecordScreenProps = {
  readonly patientId: PatientId;
  readonly tab: string;
  /** Explains this finding instead of showing all of them. */
  readonly findingId?: Id<'FindingId'>;
};
export type OpenedRecord = OutputOf<typeof readPatient>;

/** One person's record: whose it is, then one of its pages. */
export function RecordScreen({ patientId, tab, findingId }: RecordScreenProps): ReactNode {
  const record = useRead(readPatient, { params: { patientId } });
  return (
    <Shown from={record} waiting={<Trans>Getting the record…</Trans>}>
      {(opened) => (
        <Stack>
          <RecordBanner patient={opened.patient}>
            <StepTag patientId={patientId} />
            <UrgentTags patientId={patientId} />
          </RecordBanner>
          <Tabs patientId={patientId} tab={tab} />
          {findingId === undefined ? (
            <RecordTabContent tab={tab} record={opened} />
          ) : (
            <WhyScreen patientId={patientId} findingId={findingId} />
          )}
        </Stack>
      )}
    </Shown>
  );
}

/** What is urgent follows the reader onto every page of the record. */
function UrgentTags({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const findings = useRead(readFindings, { params: { patientId }, query: { include: 'open' } });
  if (findings.state !== 'ready') return null;
  const urgent = findings.value.findings.filter(
    ({ severity, status, endedAt }) =>
      severity === 'critical' && status === 'fires' && endedAt === null,
  );
  return urgent.slice(0, 2).map((finding) => (
    <Tag key={finding.findingId} tone="danger" icon="shield-alert">
      <span className="wraps">
        <Said text={finding.message} />
      </span>
    </Tag>
  ));
}

/** Pages that open from a tab without one of their own. */
const parentOf: Readonly<Record<string, RecordTab>> = {
  assisted: 'intake',
  'other-records': 'intake',
  adaptive: 'questionnaires',
  numbers: 'decisions',
  'decision-aids': 'step',
};

function Tabs({ patientId, tab }: RecordScreenProps): ReactNode {
  const { t } = useLingui();
  const { hrefOf, navigate } = useGo();
  const { may } = useSession();
  const words: Readonly<Record<RecordTab, string>> = {
    summary: t`Summary`,
    step: t`Step`,
    plan: t`Shared plan`,
    medicines: t`Medicines`,
    'safety-plan': t`Safety plan`,
    decisions: t`Findings`,
    measures: t`Measures`,
    questionnaires: t`Questionnaires`,
    intake: t`Intake`,
    people: t`People & consent`,
  };
  return (
    <SubTabs
      label={t`Record`}
      navigate={navigate}
      places={recordTabs
        .filter((name) => name !== 'intake' || may('intake:follow'))
        .filter((name) => name !== 'safety-plan' || may('safety:read'))
        .map((name) => ({
          href: hrefOf(recordPath(patientId, name)),
          label: words[name],
          current: name === (parentOf[tab] ?? tab),
        }))}
    />
  );
}
