import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { demoSignIn, readDemoCast } from '#accounts';
import { Button, Card, Small, Stack } from '#design';
import type { OutputOf } from '#http';
import { SaidNo, Shown, useAct, useRead } from '#http/clinician';

type DemoCastProps = { readonly onSignedIn: () => void };
type Cast = OutputOf<typeof readDemoCast>['people'];

/** The demo's staff, one press each. Patients and family have their own app. */
export function DemoCast({ onSignedIn }: DemoCastProps): ReactNode {
  const { t } = useLingui();
  const cast = useRead(readDemoCast, {});
  return (
    <Card heading={t`As one of the demo’s team`}>
      <Shown from={cast} waiting={<Trans>Getting the team…</Trans>}>
        {({ people }) => <Team people={people} onSignedIn={onSignedIn} />}
      </Shown>
    </Card>
  );
}

function Team({
  people,
  onSignedIn,
}: {
  readonly people: Cast;
  readonly onSignedIn: () => void;
}): ReactNode {
  const act = useAct(demoSignIn);
  const enter = async (person: Cast[number]) => {
    const answer = await act.run({ body: { accountId: person.accountId, hat: person.hat } });
    if (answer.ok) onSignedIn();
  };
  const staff = people.filter((person) => person.kind === 'staff');
  return (
    <Stack gap="small">
      <SaidNo trouble={act.trouble} />
      <ul className="plain">
        {staff.map((person) => (
          <li key={person.hat + person.accountId}>
            <Button kind="quiet" disabled={act.busy} onClick={() => void enter(person)}>
              {person.name}
            </Button>{' '}
            <Small>{person.about}</Small>
          </li>
        ))}
      </ul>
      <p>
        <a href="/demo">
          <Trans>Enter as a patient or family member</Trans>
        </a>
      </p>
    </Stack>
  );
}
