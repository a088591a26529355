import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, LinkButton } from '#design';
import { Said } from '#http/patient';
import type { MyPlan } from './use-my-plan.ts';

/** The people who care for the person, with the clinic's telephone. */
export function CareTeam({ team, clinic }: Pick<MyPlan, 'team' | 'clinic'>): ReactNode {
  return (
    <Card heading={<Trans>My care team</Trans>}>
      {team.length === 0 && (
        <p>
          <Trans>Your team is not named yet. You can call the clinic.</Trans>
        </p>
      )}
      <ul className="plain check-list">
        {team.map(({ name, role, jobTitle, does }) => (
          <li key={name}>
            <strong>{name}</strong>
            <p className="flush muted small">{does ? <Said text={does} /> : (jobTitle ?? role)}</p>
          </li>
        ))}
      </ul>
      {clinic.phone && (
        <LinkButton
          kind="ghost"
          full
          icon="phone"
          href={`tel:${clinic.phone.replaceAll(/[^+\d]/g, '')}`}
        >
          <Trans>Call {clinic.name}</Trans>
        </LinkButton>
      )}
    </Card>
  );
}
