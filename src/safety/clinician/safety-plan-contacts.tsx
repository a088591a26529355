import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Said } from '#http/clinician';
import type { TeamSafetyPlan } from './safety-plan-screen.tsx';

/** Whom the phone always shows, whatever the person writes. */
export function SafetyPlanContacts({ read }: { readonly read: TeamSafetyPlan }): ReactNode {
  const { crisisContacts, clinic } = read;
  return (
    <div>
      <p className="muted flush">
        <Trans>Always on the phone, with a button to call:</Trans>
      </p>
      <ul>
        {crisisContacts.map(({ label, phone, textNumber, hours }) => (
          <li key={`${label.en} ${phone} ${textNumber}`}>
            <Said text={label} /> <bdi>{phone}</bdi>{' '}
            {textNumber !== null && <Trans>text {textNumber}</Trans>}{' '}
            {hours !== null && <Said text={hours} />}
          </li>
        ))}
        {clinic.phone !== null && (
          <li>
            {clinic.name} <bdi>{clinic.phone}</bdi>
          </li>
        )}
      </ul>
    </div>
  );
}
