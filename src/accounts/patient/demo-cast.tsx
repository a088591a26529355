import { Trans } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { type demoCastView, demoSignIn, readDemoCast } from '#accounts';
import { Button, Card, type Loadable, Loaded } from '#design';
import { call } from '#http';
import { send } from '#http/patient';

type Cast = z.output<typeof demoCastView>['people'];

/** The invented people of the demo clinic who use this app. */
export function DemoCast({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const [cast, setCast] = useState<Loadable<Cast>>({ state: 'loading' });
  const ask = useCallback(async () => {
    setCast({ state: 'loading' });
    const answer = await call(send, readDemoCast, {});
    setCast(
      answer.ok
        ? { state: 'ready', value: answer.value.people.filter(({ kind }) => kind !== 'staff') }
        : { state: 'failed', tryAgain: () => void ask() },
    );
  }, []);
  useEffect(() => void ask(), [ask]);
  const enter = async ({ accountId, hat }: Cast[number]) => {
    const answer = await call(send, demoSignIn, { body: { accountId, hat } });
    if (answer.ok) onSignedIn();
  };
  return (
    <Card heading={<Trans>Try it as an invented person</Trans>} tone="soft">
      <Loaded from={cast}>
        {(people) => (
          <ul className="plain stack" data-gap="small">
            {people.map((person) => (
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
