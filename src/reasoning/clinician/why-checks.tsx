import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon } from '#design';
import { Said } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { outcomeWords } from './finding-words.ts';

type Check = FindingView['checks'][number];
type Leaf = Pick<Check, 'says' | 'outcome'>;

/** Every check with how it came out; of "any of these" each alternative too. */
export function Checks({ checks }: { readonly checks: readonly Check[] }): ReactNode {
  const { t } = useLingui();
  return (
    <ul className="plain" aria-label={t`Checks`}>
      {checks.map((check, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the checks of a kept finding never change places
        <li key={index}>
          <Outcome leaf={check} />
          {check.anyOf.length > 0 && (
            <ul>
              {check.anyOf.map((leaf) => (
                <li key={leaf.says.en}>
                  <Outcome leaf={leaf} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ leaf }: { readonly leaf: Leaf }): ReactNode {
  const { i18n } = useLingui();
  return (
    <>
      <Icon name={iconOf(leaf.outcome)} /> <Said text={leaf.says} />:{' '}
      <strong>{i18n._(outcomeWords[`${leaf.outcome}`])}</strong>
    </>
  );
}

const iconOf = (outcome: boolean | 'unknown') =>
  outcome === 'unknown' ? 'circle-help' : outcome ? 'check' : 'x';
