import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Field } from '#design';

type CsvFileFieldProps = {
  /** Which columns the file has, and that nothing is taken before one confirms. */
  readonly hint: ReactNode;
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
};

export function CsvFileField({ hint, busy, onChoose }: CsvFileFieldProps): ReactNode {
  return (
    <Field label={<Trans>CSV file</Trans>} hint={hint}>
      {(ties) => (
        <input
          className="input"
          type="file"
          accept=".csv,text/csv"
          disabled={busy}
          {...ties}
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            if (picked) onChoose(picked);
          }}
        />
      )}
    </Field>
  );
}
