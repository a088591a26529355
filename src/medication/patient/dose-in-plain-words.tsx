import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MyMedicine } from '#medication';

type Unit = NonNullable<MyMedicine['unit']>;

/** How it is taken, as one says it at home. What is not known is left to ask. */
export function DoseInPlainWords({ medicine }: { readonly medicine: MyMedicine }): ReactNode {
  const { dose, times } = medicine;
  if (dose === null && times === null) return <Trans>How you take it: ask your team.</Trans>;
  return (
    <>
      <HowMuch medicine={medicine} />
      {dose !== null && times !== null && ', '}
      <HowOften medicine={medicine} />
    </>
  );
}

/** Pieces are counted, so the word follows the number. */
const pieces: Readonly<Partial<Record<Unit, (dose: number) => ReactNode>>> = {
  tablet: (dose) => <Plural value={dose} one="# tablet" other="# tablets" />,
  capsule: (dose) => <Plural value={dose} one="# capsule" other="# capsules" />,
  patch: (dose) => <Plural value={dose} one="# patch" other="# patches" />,
  sachet: (dose) => <Plural value={dose} one="# sachet" other="# sachets" />,
  suppository: (dose) => <Plural value={dose} one="# suppository" other="# suppositories" />,
  drops: (dose) => <Plural value={dose} one="# drop" other="# drops" />,
  puff: (dose) => <Plural value={dose} one="# puff" other="# puffs" />,
};

function HowMuch({ medicine }: { readonly medicine: MyMedicine }): ReactNode {
  const { dose, unit } = medicine;
  if (dose === null || unit === null) return dose;
  return pieces[unit]?.(dose) ?? `${dose} ${unit}`;
}

function HowOften({ medicine }: { readonly medicine: MyMedicine }): ReactNode {
  const { times, per, asNeeded } = medicine;
  if (times === null) return null;
  if (asNeeded) {
    return (
      <Plural
        value={times}
        one="only if you need it, once a day at most"
        other="only if you need it, # times a day at most"
      />
    );
  }
  return per === 'day' ? (
    <Plural value={times} one="once a day" other="# times a day" />
  ) : (
    <Plural value={times} one="once a week" other="# times a week" />
  );
}
