import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { CheckboxGroup, RadioScale } from '#design';
import { useFieldWords } from './field-words.ts';
import { watchWords } from './medicine-words.ts';
import type { MedicineForm } from './use-medicine-form.ts';
import type { BegunLately } from './use-watch.ts';

/** What the person is asked in the first weeks; it is proposed by what the medicine is and since when it is taken. */
export function WatchChoice({ form }: { readonly form: MedicineForm }): ReactNode {
  const { i18n } = useLingui();
  const { asksSince, toBeAsked, watchable, watch, setWatch } = form.watching;
  return (
    <>
      {asksSince && <SinceWhen form={form} />}
      {watchable.length > 0 && !toBeAsked && (
        <CheckboxGroup
          legend={<Trans>Watch in the first two weeks</Trans>}
          hint={
            <Trans>
              Asked in the app from day 3 to 7 after the start or change; somebody gets in touch
              within 14 days. Those whose part of the plan it touches are told.
            </Trans>
          }
          options={watchable.map((item) => ({ value: item, label: i18n._(watchWords[item]) }))}
          values={watch}
          onChange={setWatch}
        />
      )}
    </>
  );
}

/** Named by the person without a first day: it may be taken for years, and then nobody is asked for two weeks. */
function SinceWhen({ form }: { readonly form: MedicineForm }): ReactNode {
  const { t } = useLingui();
  const words = useFieldWords();
  const { watchDays, saidLately, setSaidLately } = form.watching;
  return (
    <RadioScale<BegunLately>
      id="medicine-begunLately"
      legend={<Trans>Was it begun in the last {watchDays} days?</Trans>}
      hint={<Trans>A day under “Taken since” answers this too.</Trans>}
      layout="column"
      clearable={false}
      options={[
        { value: 'yes', label: t`Yes` },
        { value: 'no', label: t`No, longer ago` },
        { value: 'not-known', label: t`Not known` },
      ]}
      value={saidLately}
      onChange={setSaidLately}
      {...(form.faulty.includes('begunLately') && { error: words.begunLately })}
    />
  );
}
