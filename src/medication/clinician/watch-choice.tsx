import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckboxGroup } from '#design';
import { watchWords } from './medicine-words.ts';
import type { MedicineForm } from './use-medicine-form.ts';

/** What the person is asked in the first weeks; it is proposed by what the medicine is. */
export function WatchChoice({ form }: { readonly form: MedicineForm }): ReactNode {
  const { i18n } = useLingui();
  const { proposed, watch, setWatch } = form;
  if (proposed.length === 0) return null;
  return (
    <CheckboxGroup
      legend={<Trans>Watch in the first two weeks</Trans>}
      hint={
        <Trans>
          Asked in the app from day 3 to 7 after the start or change; somebody gets in touch within
          14 days. Those whose part of the plan it touches are told.
        </Trans>
      }
      options={proposed.map((item) => ({ value: item, label: i18n._(watchWords[item]) }))}
      values={watch}
      onChange={setWatch}
    />
  );
}
