import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Small, Tag } from '#design';
import { type IngredientTable, type MedicineBody, takenOf } from '#medication';
import { classWords } from './medicine-words.ts';

type RecognisedProps = { readonly medicine: MedicineBody; readonly table: IngredientTable };

/** Which ingredients the name holds, or that it is not known: then no rule takes it for harmless. */
export function Recognised({ medicine, table }: RecognisedProps): ReactNode {
  const { i18n } = useLingui();
  const { parts, partlyUnknown } = takenOf(medicine, table);
  const names = parts.map(({ ingredient }) => ingredient.name).join(' + ');
  const [kind] = parts[0]?.ingredient.classes ?? [];
  const stated = medicine.statedClass;
  return (
    <>
      {names !== '' && (
        <Small>
          {names}
          {kind !== undefined && <> · {i18n._(classWords[kind])}</>}
        </Small>
      )}
      {partlyUnknown && (
        <Tag tone="warn" icon="circle-help">
          {names === '' ? <Trans>Not recognised</Trans> : <Trans>Partly not recognised</Trans>}
          {stated !== null && <> · {i18n._(classWords[stated])}</>}
        </Tag>
      )}
    </>
  );
}
