import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Tag } from '#design';
import type { PlanResponse, PlanView } from '#plan';

type WhatISaidProps = {
  readonly plan: PlanView;
  readonly unsent: readonly PlanResponse[];
};

type Said = {
  readonly id: string;
  readonly title: string | null;
  readonly words: string;
  readonly state: 'seen' | 'sent' | 'here';
};

/** What the person said about the plan, and whether the team has read it: entries must be visibly read. */
export function WhatISaid({ plan, unsent }: WhatISaidProps): ReactNode {
  const titleOf = (id: string | null) => plan.items.find(({ itemId }) => itemId === id)?.title;
  const said: readonly Said[] = [
    ...unsent.map((response) => ({ ...response, state: 'here' as const })),
    ...plan.responses.map((response) => ({
      ...response,
      state: response.seenAt === null ? ('sent' as const) : ('seen' as const),
    })),
  ]
    .filter(({ kind, words }) => kind !== 'agree' && words !== null)
    .map(({ responseId, itemId, words, state }) => ({
      id: responseId,
      title: titleOf(itemId) ?? null,
      words: words ?? '',
      state,
    }));
  if (said.length === 0) return null;
  return (
    <Card heading={<Trans>What you said</Trans>}>
      <ul className="plain check-list">
        {said.map((one) => (
          <li key={one.id}>
            <p className="flush" dir="auto">
              {one.title && <strong>{one.title}: </strong>}
              {one.words}
            </p>
            <SeenTag state={one.state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SeenTag({ state }: Pick<Said, 'state'>): ReactNode {
  switch (state) {
    case 'seen':
      return (
        <Tag tone="ok" icon="eye">
          <Trans>Your team saw this</Trans>
        </Tag>
      );
    case 'sent':
      return (
        <Tag icon="cloud-check">
          <Trans>Sent</Trans>
        </Tag>
      );
    case 'here':
      return (
        <Tag icon="smartphone">
          <Trans>Saved on this phone</Trans>
        </Tag>
      );
  }
}
