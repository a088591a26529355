import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, DateFields, Select, TextInput } from '#design';
import { type Aspect, aspectsFor } from '#plan';
import { aspectWords, choiceWords } from './aspect-words.ts';
import { isNumber } from './aspects-draft.ts';
import { type FieldsProps, fieldTies } from './use-item-form.ts';

/** What only this kind of part has to say. All of it may stay open: then it counts as not known. */
export function AspectFields(props: FieldsProps): ReactNode {
  const asked = aspectsFor(props.draft.kind);
  return (
    asked.length > 0 && (
      <Columns least="18rem">
        {asked.map((aspect) => (
          <AspectField key={aspect} {...props} aspect={aspect} />
        ))}
      </Columns>
    )
  );
}

type AspectProps = FieldsProps & { readonly aspect: Aspect };

function AspectField(props: AspectProps): ReactNode {
  const { aspect, draft, onChange, faults } = props;
  const { i18n } = useLingui();
  const label = i18n._(aspectWords[aspect]);
  if (aspect === 'endDay') {
    return (
      <DateFields
        label={label}
        value={draft.endDay}
        onChange={(endDay) => onChange({ ...draft, endDay })}
        {...fieldTies(faults, 'endDay')}
      />
    );
  }
  const set = (typed: string) =>
    onChange({ ...draft, aspects: { ...draft.aspects, [aspect]: typed } });
  if (!isNumber(aspect) && aspect !== 'language') {
    return <ChoiceField {...props} label={label} onChoose={set} />;
  }
  return (
    <TextInput
      label={label}
      optional
      maxLength={20}
      {...(isNumber(aspect) && { inputMode: 'decimal' as const })}
      value={draft.aspects[aspect] ?? ''}
      onChange={set}
      {...fieldTies(faults, `aspects/${aspect}`)}
    />
  );
}

type ChoiceProps = AspectProps & {
  readonly label: string;
  readonly onChoose: (typed: string) => void;
};

function ChoiceField({ aspect, draft, faults, label, onChoose }: ChoiceProps): ReactNode {
  const { t, i18n } = useLingui();
  const choices = choiceWords[aspect];
  const yesOrNo = [
    { value: 'yes', label: t`Yes` },
    { value: 'no', label: t`No` },
  ];
  const options =
    choices === undefined
      ? yesOrNo
      : Object.entries(choices).map(([value, words]) => ({ value, label: i18n._(words) }));
  return (
    <Select
      label={label}
      optional
      unchosen={t`Not said`}
      options={options}
      value={draft.aspects[aspect] ?? null}
      onChange={(value) => onChoose(value ?? '')}
      {...fieldTies(faults, `aspects/${aspect}`)}
    />
  );
}
