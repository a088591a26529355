import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { BodyMap, CheckboxGroup } from '#design';
import { useSaid } from '#http/patient';
import {
  type BodyMapDraft,
  kindsAt,
  painKindWords,
  strengthsIn,
  withKinds,
  withStrengths,
} from '#intake';
import type { AnswerInputProps } from './answer-input.tsx';

/** Front, back and list; for each place how strong it is, and what it is like. */
export function WhereItHurts(props: AnswerInputProps): ReactNode {
  const draft = (props.value ?? {}) as BodyMapDraft;
  return (
    <>
      {props.hint && <p className="hint">{props.hint}</p>}
      <BodyMap
        legend={props.legend}
        legendIsHeading
        withStrength
        value={strengthsIn(draft)}
        onChange={(sites) => props.onChange(withStrengths(draft, sites))}
        aboutSite={(site, name) => (
          <WhatItIsLike
            name={name}
            kinds={kindsAt(draft, site)}
            onChange={(kinds) => props.onChange(withKinds(draft, site, kinds))}
          />
        )}
      />
      {props.error && <p className="problem">{props.error}</p>}
    </>
  );
}

type WhatItIsLikeProps = {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
};

function WhatItIsLike({ name, kinds, onChange }: WhatItIsLikeProps): ReactNode {
  const { t } = useLingui();
  const say = useSaid();
  return (
    <CheckboxGroup<string>
      legend={t`${name}: what is it like?`}
      options={painKindWords.map(({ value, label }) => ({ value: `${value}`, label: say(label) }))}
      values={kinds}
      onChange={onChange}
    />
  );
}
