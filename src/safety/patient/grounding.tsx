import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Disclosure } from '#design';

/** Five senses, in words; nothing to load and nothing that moves. */
export function GroundingSteps(): ReactNode {
  return (
    <ol className="steps">
      <li>
        <Trans>Put your feet on the floor. Breathe out slowly.</Trans>
      </li>
      <li>
        <Trans>Name 5 things you can see.</Trans>
      </li>
      <li>
        <Trans>Name 4 things you can touch.</Trans>
      </li>
      <li>
        <Trans>Name 3 things you can hear.</Trans>
      </li>
      <li>
        <Trans>Name 2 things you can smell.</Trans>
      </li>
      <li>
        <Trans>Name 1 thing you can taste.</Trans>
      </li>
    </ol>
  );
}

/** Folded on pages where something else comes first. */
export function Grounding(): ReactNode {
  return (
    <Disclosure summary={<Trans>Take a calm minute</Trans>}>
      <GroundingSteps />
    </Disclosure>
  );
}
