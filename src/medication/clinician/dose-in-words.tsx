import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MedicineBody } from '#medication';
import { routeWords, unitWords } from './medicine-words.ts';

type Dose = Pick<MedicineBody, 'dose' | 'unit' | 'times' | 'per' | 'asNeeded' | 'route'>;

/** How it is taken in one line; what was not said is said to be not known. */
export function DoseInWords({ medicine }: { readonly medicine: Dose }): ReactNode {
  const { i18n } = useLingui();
  const { dose, unit, route } = medicine;
  return (
    <>
      {dose === null ? <Trans>dose not known</Trans> : <HowMuch dose={dose} unit={unit} />}
      {', '}
      <Often medicine={medicine} />
      {route !== null && <>, {i18n._(routeWords[route])}</>}
    </>
  );
}

type HowMuchProps = { readonly dose: number; readonly unit: MedicineBody['unit'] };
type Unit = NonNullable<MedicineBody['unit']>;

/** Pieces are counted, so the word follows the number. */
const pieces: Readonly<Partial<Record<Unit, (dose: number) => ReactNode>>> = {
  tablet: (dose) => <Plural value={dose} one="# tablet" other="# tablets" />,
  capsule: (dose) => <Plural value={dose} one="# capsule" other="# capsules" />,
  patch: (dose) => <Plural value={dose} one="# patch" other="# patches" />,
  sachet: (dose) => <Plural value={dose} one="# sachet" other="# sachets" />,
  suppository: (dose) => <Plural value={dose} one="# suppository" other="# suppositories" />,
  puff: (dose) => <Plural value={dose} one="# puff" other="# puffs" />,
  drops: (dose) => <Plural value={dose} one="# drop" other="# drops" />,
};

function HowMuch({ dose, unit }: HowMuchProps): ReactNode {
  const { i18n } = useLingui();
  if (unit === null) return dose;
  return pieces[unit]?.(dose) ?? `${dose} ${i18n._(unitWords[unit])}`;
}

function Often({ medicine }: { readonly medicine: Dose }): ReactNode {
  const { times, per, asNeeded } = medicine;
  if (asNeeded) {
    return times === null ? (
      <Trans>when needed, how often not known</Trans>
    ) : (
      <Trans>when needed, up to {times} a day</Trans>
    );
  }
  if (times === null) return <Trans>how often not known</Trans>;
  return per === 'day' ? (
    <Plural value={times} one="once a day" other="# times a day" />
  ) : (
    <Plural value={times} one="once a week" other="# times a week" />
  );
}

/** The name with its strength, as one says it. */
export const labelOf = ({ name, strength }: Pick<MedicineBody, 'name' | 'strength'>): string =>
  strength === null || name.includes(strength) ? name : `${name} ${strength}`;
