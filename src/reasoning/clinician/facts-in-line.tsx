import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small } from '#design';
import { Said, useDates } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { FactValue } from './fact-value.tsx';

type Fact = FindingView['facts'][number];
type FactsInLineProps = { readonly facts: readonly Fact[]; readonly most?: number };

/** On which facts it rests, in a line each: value, day, where from, and whether it is out of date. */
export function FactsInLine({ facts, most = 4 }: FactsInLineProps): ReactNode {
  if (facts.length === 0) return null;
  const more = facts.length - most;
  return (
    <ul className="plain small">
      {facts.slice(0, most).map((fact, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the facts of a kept finding never change places
        <li key={index}>
          <FactLine fact={fact} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <Trans>and {more} more</Trans>
        </li>
      )}
    </ul>
  );
}

function FactLine({ fact }: { readonly fact: Fact }): ReactNode {
  const dates = useDates();
  return (
    <>
      <Said text={fact.label} />:{' '}
      <strong>
        <FactValue value={fact.value} />
      </strong>{' '}
      <Small>
        {fact.day === null ? <Trans>no date</Trans> : dates.day(fact.day)}, {fact.source}
        {!fact.fresh && (
          <>
            {' '}
            · <Trans>out of date, so it does not count</Trans>
          </>
        )}
      </Small>
    </>
  );
}
