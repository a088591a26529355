import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Small, Stack } from '#design';
import { Said } from '#http/clinician';
import type { StepOfferView, StepOutput } from '#stepping';
import { Lines } from './lines.tsx';
import { StepName } from './step-name.tsx';

type MovesProps = { readonly page: StepOutput };

/** The checks that stand between this step and another one, computed from the rules. */
export function MovesCard({ page }: MovesProps): ReactNode {
  const { offer } = page;
  if (offer.up.length + offer.down.length === 0) return null;
  return (
    <Card headingLevel={2} heading={<Trans>What would change it</Trans>}>
      <Stack gap="small">
        {offer.up.length > 0 && (
          <section>
            <h3>
              <Trans>What would move it up</Trans>
            </h3>
            <MoveList moves={offer.up} />
          </section>
        )}
        {offer.down.length > 0 && (
          <section>
            <h3>
              <Trans>What would move it down</Trans>
            </h3>
            <MoveList moves={offer.down} />
          </section>
        )}
      </Stack>
    </Card>
  );
}

/** Each way with its checks that do not hold, and what nobody knows yet. */
function MoveList({ moves }: { readonly moves: StepOfferView['up'] }): ReactNode {
  return (
    <ul className="plain stack" data-gap="small">
      {moves.map((move) => (
        <li key={move.rule}>
          <strong>
            <StepName step={move.step} />
          </strong>
          {move.open.length > 1 && (
            <Small> {move.any ? <Trans>one of these</Trans> : <Trans>all of these</Trans>}</Small>
          )}
          <Lines texts={move.open} />
          {move.missing.length > 0 && (
            <p className="muted">
              <Trans>Not known yet:</Trans>{' '}
              {move.missing.map((text, at) => (
                <span key={text.en}>
                  {at > 0 && ', '}
                  <Said text={text} />
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
