import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';
import type { OtherRecords } from '#exchange';

type Otherwise = OtherRecords['otherwise'][number];
type SaidOtherwiseProps = { readonly otherwise: readonly Otherwise[] };

/** Where the person's own answers are not what was taken over: theirs count, and somebody talks with them. */
export function SaidOtherwise({ otherwise }: SaidOtherwiseProps): ReactNode {
  const { t } = useLingui();
  if (otherwise.length === 0) return null;
  const about: Readonly<Record<Otherwise['item'], string>> = {
    conditions: t`Health problems`,
    medicines: t`Medicines`,
    allergies: t`Cannot take`,
    'height-cm': t`Height in cm`,
    'weight-kg': t`Weight in kg`,
  };
  return (
    <Notice tone="warn" heading={<Trans>The person says otherwise</Trans>}>
      <ul>
        {otherwise.map(({ item, source, theirs, person }) => (
          <li key={item}>
            <strong>{about[item]}</strong>: <span dir="auto">{source}</span>:{' '}
            <span dir="auto">{theirs.join(', ')}</span>.{' '}
            {person.length === 0 ? (
              <Trans>The person: none.</Trans>
            ) : (
              <Trans>The person: {person.join(', ')}.</Trans>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Trans>What they say counts. Settle it with them, and take back here what is wrong.</Trans>
      </p>
    </Notice>
  );
}
