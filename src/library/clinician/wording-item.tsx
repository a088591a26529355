import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, TextArea, TextInput } from '#design';
import type { LibraryItem } from '#library';
import type { ItemWording } from '#measures';

type WordingItemProps = {
  readonly item: LibraryItem;
  readonly number: number;
  readonly words: ItemWording;
  readonly onChange: (words: ItemWording) => void;
  readonly faultAt: (field: string) => string | null;
};

/** One item beside its key: the question and each of its answers. */
export function WordingItem(props: WordingItemProps): ReactNode {
  const { item, number, words, onChange, faultAt } = props;
  const { t } = useLingui();
  const options = words.options ?? {};
  return (
    <fieldset className="stack" data-gap="small">
      <legend>
        <Trans>Question {number}</Trans> <code>{item.id}</code>
      </legend>
      <TextArea
        label={t`Words of question ${number}`}
        rows={2}
        maxLength={1_000}
        value={words.text}
        onChange={(text) => onChange({ ...words, text })}
        error={faultAt('text')}
      />
      <Columns least="10rem">
        {item.options.map(({ value }) => (
          <TextInput
            key={value}
            label={t`Answer ${value} of question ${number}`}
            maxLength={300}
            value={options[`${value}`] ?? ''}
            onChange={(label) =>
              onChange({ ...words, options: { ...options, [`${value}`]: label } })
            }
            error={faultAt(`options/${value}`)}
          />
        ))}
        {item.number !== null && (
          <>
            <TextInput
              label={t`Words at ${item.number.min}, question ${number}`}
              optional
              maxLength={300}
              value={words.low ?? ''}
              onChange={(low) => onChange({ ...words, low })}
            />
            <TextInput
              label={t`Words at ${item.number.max}, question ${number}`}
              optional
              maxLength={300}
              value={words.high ?? ''}
              onChange={(high) => onChange({ ...words, high })}
            />
          </>
        )}
      </Columns>
    </fieldset>
  );
}
