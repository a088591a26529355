import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

const side = 10;
const all = side * side;
const step = 12;

/** One hundred people, so many of them better: both sides are drawn and both are said. */
export function OfOneHundred({ better }: { readonly better: number }): ReactNode {
  const { t } = useLingui();
  const others = all - better;
  return (
    <>
      <svg
        role="img"
        aria-label={t`${better} of 100 filled, ${others} empty`}
        width={side * step}
        height={side * step}
        viewBox={`0 0 ${side * step} ${side * step}`}
      >
        {Array.from({ length: all }, (_, at) => (
          <circle
            key={at}
            cx={(at % side) * step + step / 2}
            cy={Math.floor(at / side) * step + step / 2}
            r={4}
            fill={at < better ? 'currentColor' : 'none'}
            stroke="currentColor"
          />
        ))}
      </svg>
      <p>
        <Trans>
          {better} of 100 feel much better. {others} of 100 do not.
        </Trans>
      </p>
    </>
  );
}
