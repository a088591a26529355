import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useDates } from '#http/clinician';
import type { LocalDate } from '#kernel';
import { type Aspect, aspectsFor, type PlanItemBody } from '#plan';
import { aspectWords, choiceWords } from './aspect-words.ts';

type Props = { readonly item: Pick<PlanItemBody, 'kind' | 'aspects'> };

/** What this kind of part says beyond its dose, in one line: "Part of the body: low back". */
export function AspectsWords({ item }: Props): ReactNode {
  const { i18n } = useLingui();
  const said = aspectsFor(item.kind).filter((aspect) => item.aspects?.[aspect] !== undefined);
  if (said.length === 0) return <Trans>nothing</Trans>;
  return said.map((aspect, index) => (
    <span key={aspect}>
      {index > 0 && ', '}
      {i18n._(aspectWords[aspect])}: <Value aspect={aspect} value={item.aspects?.[aspect]} />
    </span>
  ));
}

type ValueProps = {
  readonly aspect: Aspect;
  readonly value: string | number | boolean | undefined;
};

function Value({ aspect, value }: ValueProps): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  if (typeof value === 'boolean') return value ? <Trans>yes</Trans> : <Trans>no</Trans>;
  // The schema proved it a day.
  if (aspect === 'endDay') return dates.day(value as LocalDate);
  const words = choiceWords[aspect]?.[`${value}`];
  return words === undefined ? `${value}` : i18n._(words);
}
