import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Columns, Select } from '#design';
import { withChangedItem } from '#library';
import { boxOf, useFault } from './draft-faults.ts';
import { NumberField } from './number-field.tsx';
import type { QuestionEditorProps } from './question-editor.tsx';

/** A question that is asked only after a certain answer to an earlier one. */
export function ShowWhen({ item, at, draft, change }: QuestionEditorProps): ReactNode {
  const { t } = useLingui();
  const faultAt = useFault();
  const number = at + 1;
  const { showWhen } = item;
  const field = `items/${at}/showWhen`;
  const wait = (next: typeof showWhen, box: string | null = null) =>
    change(withChangedItem(draft, item.key, { showWhen: next }), box);
  return (
    <Columns least="13rem">
      <Select
        id={boxOf(`${field}/item`)}
        label={t`Asked after, question ${number}`}
        unchosen={t`always asked`}
        options={draft.items.slice(0, at).map(({ key, text }, place) => ({
          value: key,
          label: t`question ${place + 1}: ${(text['en'] ?? '').slice(0, 40)}`,
        }))}
        value={showWhen?.item ?? null}
        onChange={(asked) => wait(asked === null ? null : { item: asked, atLeast: null })}
        error={faultAt(`${field}/item`)}
      />
      {showWhen !== null && (
        <NumberField
          label={t`From this answer on, question ${number}`}
          field={`${field}/atLeast`}
          value={showWhen.atLeast}
          onChange={(atLeast) => wait({ ...showWhen, atLeast }, `${field}/atLeast`)}
        />
      )}
    </Columns>
  );
}
