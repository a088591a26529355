import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Loading, Notice, PageHeading, Stack } from '#design';
import { SaidNo, useAct } from '#http/clinician';
import { type fileFault, importPatients } from '#profile';
import { CsvFileField } from './file-import/csv-file-field.tsx';
import { ImportSums, TakenFile, TriedFile } from './file-import/import-steps.tsx';
import { useFileImport } from './file-import/use-file-import.ts';
import type { ImportReport } from './import-report.ts';
import { ImportRows } from './import-rows.tsx';

/** A list of people: first only read and reported row by row, then, if wanted, taken. */
export function ImportScreen(): ReactNode {
  const { t } = useLingui();
  const act = useAct(importPatients);
  const list = useFileImport((body) => act.run({ body }));
  const { trial, done } = list;
  return (
    <Stack>
      <PageHeading title={t`Import a list`}>
        <Trans>Import a list of people</Trans>
      </PageHeading>
      {done === null && (
        <ChooseList onChoose={(picked) => void list.choose(picked)} busy={act.busy} />
      )}
      {list.fault !== null && <NoList fault={list.fault} />}
      <SaidNo trouble={act.trouble} />
      {act.busy && (
        <Loading>
          {trial === null ? <Trans>Reading the file…</Trans> : <Trans>Taking the people in…</Trans>}
        </Loading>
      )}
      {trial !== null && done === null && list.file !== null && (
        <Trial
          report={trial}
          busy={act.busy}
          oldLetters={list.file.oldLetters}
          onConfirm={() => void list.confirm()}
        />
      )}
      {done !== null && <Done report={done} />}
    </Stack>
  );
}

type NoListProps = { readonly fault: NonNullable<ReturnType<typeof fileFault>> };

function NoList({ fault }: NoListProps): ReactNode {
  return (
    <Notice tone="danger" live="alert">
      <p>
        {fault === 'empty' ? (
          <Trans>This file is empty. Choose the list of people as a CSV file.</Trans>
        ) : (
          <Trans>
            This file is no table in words, perhaps a picture or a spreadsheet. Save the list as a
            CSV file and choose that.
          </Trans>
        )}
      </p>
    </Notice>
  );
}

type ChooseListProps = { readonly busy: boolean; readonly onChoose: (file: File) => void };

function ChooseList({ busy, onChoose }: ChooseListProps): ReactNode {
  return (
    <Card>
      <CsvFileField
        hint={
          <Trans>
            First line: given_name, family_name, birth_date; if known also record_number, sex,
            language, reading, interpreter, phone, email, time_zone. Nothing is taken before you
            confirm.
          </Trans>
        }
        busy={busy}
        onChoose={onChoose}
      />
    </Card>
  );
}

type TrialProps = {
  readonly report: ImportReport;
  readonly busy: boolean;
  readonly oldLetters: boolean;
  readonly onConfirm: () => void;
};

export function Trial({ report, busy, oldLetters, onConfirm }: TrialProps): ReactNode {
  return (
    <TriedFile
      taken={report.taken}
      busy={busy}
      oldLetters={oldLetters}
      sums={<ImportSums report={report} />}
      nothingToTake={
        <Trans>Nobody in this file can be taken in. Mend the file and choose it again.</Trans>
      }
      take={<Plural value={report.taken} one="Take # person in" other="Take # people in" />}
      onConfirm={onConfirm}
    >
      <ImportRows report={report} fileName="import-trial.csv" />
    </TriedFile>
  );
}

export function Done({ report }: { readonly report: ImportReport }): ReactNode {
  return (
    <TakenFile sums={<ImportSums report={report} />}>
      <ImportRows report={report} fileName="import-report.csv" />
    </TakenFile>
  );
}
