import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense } from 'react';
import type { PatientId } from '#access';
import { Loading, Row, Stack } from '#design';
import { GoButton } from '#http/clinician';
import { MeasuresScreen } from '#measures/clinician';
import { isSettledInPlan } from '#plan';
import { PlanScreen } from '#plan/clinician';
import { FindingsScreen } from '#reasoning/clinician';
import { StepProposal } from '#stepping/clinician';
import { NoSuchScreen } from '../frame/no-such-screen.tsx';
import { useSession } from '../session.ts';
import { InRoom } from './in-room/in-room.tsx';
import { PeopleTab } from './people-tab.tsx';
import type { OpenedRecord } from './record-screen.tsx';
import { SummaryTab } from './summary-tab.tsx';

// What is opened now and then comes when it is opened, so that a record shows sooner.
const AssignmentsScreen = lazy(async () => ({
  default: (await import('#assignment/clinician')).AssignmentsScreen,
}));
const PersonStudies = lazy(async () => ({
  default: (await import('#research/clinician')).PersonStudies,
}));
const AdaptiveScreen = lazy(async () => ({
  default: (await import('#assignment/clinician')).AdaptiveScreen,
}));
const DecisionAidHint = lazy(async () => ({
  default: (await import('#decision-aids/clinician')).DecisionAidHint,
}));
const DecisionAidsScreen = lazy(async () => ({
  default: (await import('#decision-aids/clinician')).DecisionAidsScreen,
}));
const CrisisDischarge = lazy(async () => ({
  default: (await import('#safety/clinician')).CrisisDischarge,
}));
const StepScreen = lazy(async () => ({
  default: (await import('#stepping/clinician')).StepScreen,
}));
const SafetyPlanScreen = lazy(async () => ({
  default: (await import('#safety/clinician')).SafetyPlanScreen,
}));
const PersonParametersScreen = lazy(async () => ({
  default: (await import('#administration/clinician')).PersonParametersScreen,
}));
const MedicinesScreen = lazy(async () => ({
  default: (await import('#medication/clinician')).MedicinesScreen,
}));
const IntakeScreen = lazy(async () => ({
  default: (await import('#intake/clinician')).IntakeScreen,
}));
const OtherRecordsScreen = lazy(async () => ({
  default: (await import('#exchange/clinician')).OtherRecordsScreen,
}));
const AssistedScreen = lazy(async () => ({
  default: (await import('#intake/clinician')).AssistedScreen,
}));

type RecordTabProps = { readonly tab: string; readonly record: OpenedRecord };

/** The page of the record that the address names. */
export function RecordTabContent(props: RecordTabProps): ReactNode {
  return (
    <Suspense fallback={<Loading />}>
      <TabOfRecord {...props} />
    </Suspense>
  );
}

function TabOfRecord({ tab, record }: RecordTabProps): ReactNode {
  const { may } = useSession();
  const { patientId, givenName } = record.patient;
  switch (tab) {
    case 'summary':
      return <SummaryTab record={record} />;
    case 'plan':
      return (
        <PlanScreen
          patientId={patientId}
          givenName={givenName}
          mayEdit={may('plan:edit')}
          facts={record.facts}
        />
      );
    case 'decisions':
      return (
        <Stack>
          <FindingsScreen
            patientId={patientId}
            mayDecide={may('findings:decide')}
            isSettledInPlan={({ rule }) => isSettledInPlan(rule.id)}
            extra={(finding) => <StepProposal finding={finding} />}
          />
          <Row>
            <GoButton kind="quiet" icon="settings" to={`/patients/${patientId}/numbers`}>
              <Trans>Numbers for this person</Trans>
            </GoButton>
          </Row>
        </Stack>
      );
    case 'numbers':
      return <PersonParametersScreen patientId={patientId} />;
    case 'measures':
      return <MeasuresScreen patientId={patientId} />;
    case 'questionnaires':
    case 'adaptive':
      return <QuestionnairesTab tab={tab} patientId={patientId} />;
    default:
      return aboutIntake.has(tab) ? (
        <IntakeTab tab={tab} patientId={patientId} />
      ) : (
        <TabAboutPerson tab={tab} record={record} />
      );
  }
}

function TabAboutPerson({ tab, record }: RecordTabProps): ReactNode {
  const { may } = useSession();
  const { patientId, givenName } = record.patient;
  if (tab === 'people') return <PeopleTab record={record} />;
  if (tab === 'step' || tab === 'decision-aids') return <StepTab tab={tab} record={record} />;
  if (tab === 'medicines') {
    const mayPrescribe = may('medicines:prescribe');
    return <MedicinesScreen {...{ patientId, mayPrescribe }} mayRecord={may('medicines:record')} />;
  }
  if (tab === 'safety-plan' && may('safety:read')) {
    return (
      <>
        <SafetyPlanScreen {...{ patientId, givenName }} mayEdit={may('safety:act')} />
        {may('safety:act') && <CrisisDischarge patientId={patientId} />}
      </>
    );
  }
  return <NoSuchScreen />;
}

type TabOfPersonProps = { readonly tab: string; readonly patientId: PatientId };

/** What a person is asked, or an adaptive test that is asked together. */
function QuestionnairesTab({ tab, patientId }: TabOfPersonProps): ReactNode {
  const { may } = useSession();
  const mayEnter = may('measures:enter');
  if (tab === 'questionnaires') {
    const mayAssign = may('measures:assign');
    return (
      <Stack>
        <AssignmentsScreen {...{ patientId, mayAssign, mayEnter }} />
        {may('studies:people') && <PersonStudies patientId={patientId} />}
      </Stack>
    );
  }
  return mayEnter ? <AdaptiveScreen patientId={patientId} /> : <NoSuchScreen />;
}

/** Pages of what a person tells at the beginning, and of what another record says already. */
const aboutIntake: ReadonlySet<string> = new Set(['intake', 'assisted', 'other-records']);

function IntakeTab({ tab, patientId }: TabOfPersonProps): ReactNode {
  const { may } = useSession();
  const mayAnswer = may('intake:answer');
  const mayTakeOver = may('medicines:record');
  if (tab === 'intake') {
    const maySend = may('intake:send');
    return (
      <Stack>
        <IntakeScreen {...{ patientId, maySend, mayAnswer }} />
        {mayTakeOver && (
          <Row>
            <GoButton kind="ghost" icon="download" to={`/patients/${patientId}/other-records`}>
              <Trans>From another record</Trans>
            </GoButton>
          </Row>
        )}
      </Stack>
    );
  }
  if (tab === 'other-records') {
    return mayTakeOver ? <OtherRecordsScreen patientId={patientId} /> : <NoSuchScreen />;
  }
  return mayAnswer ? <AssistedScreen patientId={patientId} /> : <NoSuchScreen />;
}

/** The step of care, with the decision aids that belong to its choice on a page of their own. */
function StepTab({ tab, record }: RecordTabProps): ReactNode {
  const { may } = useSession();
  const { patientId, givenName, timeZone } = record.patient;
  const mayDecide = may('findings:decide');
  const mayAct = may('worklist:act');
  if (tab === 'decision-aids') {
    return <DecisionAidsScreen {...{ patientId, givenName, mayDecide }} />;
  }
  return (
    <Stack>
      {may('measures:enter') && may('measures:assign') && (
        <InRoom {...{ patientId, givenName, timeZone }} mayRefer={may('intake:send')} />
      )}
      <StepScreen {...{ patientId, givenName, mayDecide, mayAct }} />
      {may('findings:read') && <DecisionAidHint patientId={patientId} />}
    </Stack>
  );
}
