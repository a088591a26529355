import type { ReactNode } from 'react';
import { AssignmentsScreen } from '#assignment/clinician';
import { AssistedScreen, IntakeScreen } from '#intake/clinician';
import { MeasuresScreen } from '#measures/clinician';
import { isSettledInPlan } from '#plan';
import { PlanScreen } from '#plan/clinician';
import { FindingsScreen } from '#reasoning/clinician';
import { StepProposal } from '#stepping/clinician';
import { NoSuchScreen } from '../frame/no-such-screen.tsx';
import { useSession } from '../session.ts';
import { PeopleTab } from './people-tab.tsx';
import type { OpenedRecord } from './record-screen.tsx';
import { SummaryTab } from './summary-tab.tsx';

type RecordTabProps = { readonly tab: string; readonly record: OpenedRecord };

/** The page of the record that the address names. */
export function RecordTabContent({ tab, record }: RecordTabProps): ReactNode {
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
        <FindingsScreen
          patientId={patientId}
          mayDecide={may('findings:decide')}
          isSettledInPlan={({ rule }) => isSettledInPlan(rule.id)}
          extra={(finding) => <StepProposal finding={finding} />}
        />
      );
    case 'measures':
      return <MeasuresScreen patientId={patientId} />;
    case 'questionnaires':
      return <AssignmentsScreen patientId={patientId} mayAssign={may('measures:assign')} />;
    case 'intake':
      return (
        <IntakeScreen
          patientId={patientId}
          maySend={may('intake:send')}
          mayAnswer={may('intake:answer')}
        />
      );
    case 'assisted':
      return may('intake:answer') ? <AssistedScreen patientId={patientId} /> : <NoSuchScreen />;
    case 'people':
      return <PeopleTab record={record} />;
    default:
      return <NoSuchScreen />;
  }
}
