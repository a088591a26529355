import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RuleRates } from '#administration';
import { Small } from '#design';

type RatesLineProps = { readonly rates: RuleRates | null };

/** How often it spoke, or would have, and what came of it. */
export function RatesLine({ rates }: RatesLineProps): ReactNode {
  if (rates === null) return null;
  const { shown, silent, people, accepted, modified, declined, snoozed } = rates;
  return (
    <p>
      <Small>
        {silent > 0 && (
          <>
            <Plural
              value={silent}
              one="Would have spoken # time."
              other="Would have spoken # times."
            />{' '}
          </>
        )}
        {shown > 0 && (
          <>
            <Plural value={shown} one="Spoke # time." other="Spoke # times." />{' '}
            <Trans>
              Accepted {accepted}, changed {modified}, declined {declined}, put off {snoozed}.
            </Trans>{' '}
          </>
        )}
        <Plural value={people} one="# person" other="# people" />
      </Small>
    </p>
  );
}
