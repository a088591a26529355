import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type * as z from 'zod/mini';
import { type demoCastView, demoSignIn, readDemoCast } from '#accounts';
import { Button, Card, Loaded } from '#design';
import { call } from '#http';
import { send, useFetched } from '#http/patient';

type Cast = z.output<typeof demoCastView>['people'];

const ask = () => call(send, readDemoCast, {});

/** The invented people of the demo clinic who use this app. */
export function DemoCast({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { answer: cast } = useFetched(ask);
  const enter = async ({ accountId, hat }: Cast[number]) => {
    const answer = await call(send, demoSignIn, { body: { accountId, hat } });
    if (answer.ok) onSignedIn();
  };
  return (
    <Card heading={<Trans>Try it as an invented person</Trans>} tone="soft">
      <Loaded from={cast}>
        {({ people }) => (
          <ul className="plain stack" data-gap="small">
            {people
              .filter(({ kind }) => kind !== 'staff')
              .map((person) => (
                <li key={person.hat}>
                  <Button kind="ghost" full onClick={() => void enter(person)}>
                    {person.name}
                  </Button>
                  <p className="muted small">{person.about}</p>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
