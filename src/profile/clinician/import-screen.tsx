import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Field, Loading, Notice, PageHeading, Row, Stack } from '#design';
import { GoButton, SaidNo, useAct, useClinic } from '#http/clinician';
import { type Decode, fileFault, fileText, importPatients } from '#profile';
import type { ImportReport } from './import-report.ts';
import { ImportRows } from './import-rows.tsx';

type ChosenFile = {
  readonly name: string;
  readonly csv: string;
  /** Its letters were read in the old way of Windows, not as UTF-8. */
  readonly oldLetters: boolean;
};

const decode: Decode = (encoding, bytes) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** A list of people: first only read and reported row by row, then, if wanted, taken. */
export function ImportScreen(): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const [batchId, setBatchId] = useState(() => clinic.newId<'BatchId'>());
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [trial, setTrial] = useState<ImportReport | null>(null);
  const [done, setDone] = useState<ImportReport | null>(null);
  const [fault, setFault] = useState<FileFault>(null);
  const act = useAct(importPatients);
  const run = async (chosen: ChosenFile, dryRun: boolean) => {
    const answer = await act.run({
      body: { batchId, fileName: chosen.name, csv: chosen.csv, dryRun },
    });
    if (answer.ok) (dryRun ? setTrial : setDone)(answer.value);
  };
  const choose = async (picked: File) => {
    const { text, encoding } = fileText(new Uint8Array(await picked.arrayBuffer()), decode);
    const chosen = { name: picked.name, csv: text, oldLetters: encoding === 'windows-1252' };
    setBatchId(clinic.newId<'BatchId'>());
    setFile(chosen);
    setTrial(null);
    setDone(null);
    setFault(fileFault(text));
    if (fileFault(text) === null) await run(chosen, true);
  };
  return (
    <Stack>
      <PageHeading title={t`Import a list`}>
        <Trans>Import a list of people</Trans>
      </PageHeading>
      {done === null && <ChooseFile onChoose={(picked) => void choose(picked)} busy={act.busy} />}
      {fault !== null && <NoList fault={fault} />}
      <SaidNo trouble={act.trouble} />
      {act.busy && (
        <Loading>
          {trial === null ? <Trans>Reading the file…</Trans> : <Trans>Taking the people in…</Trans>}
        </Loading>
      )}
      {trial !== null && done === null && file !== null && (
        <Trial
          report={trial}
          busy={act.busy}
          oldLetters={file.oldLetters}
          onConfirm={() => void run(file, false)}
        />
      )}
      {done !== null && <Done report={done} />}
    </Stack>
  );
}

type FileFault = ReturnType<typeof fileFault>;

function NoList({ fault }: { readonly fault: 'empty' | 'no-table' }): ReactNode {
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

type ChooseFileProps = { readonly busy: boolean; readonly onChoose: (file: File) => void };

function ChooseFile({ busy, onChoose }: ChooseFileProps): ReactNode {
  return (
    <Card>
      <Field
        label={<Trans>CSV file</Trans>}
        hint={
          <Trans>
            First line: given_name, family_name, birth_date; if known also record_number, sex,
            language, reading, interpreter, phone, email, time_zone. Nothing is taken before you
            confirm.
          </Trans>
        }
      >
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
    <Card heading={<Trans>What would happen</Trans>}>
      <Stack>
        <Sums report={report} />
        {oldLetters && (
          <Notice tone="warn">
            <p>
              <Trans>
                The file is not UTF-8. It was read as Windows-1252. Please look at names with
                accents before you take them in.
              </Trans>
            </p>
          </Notice>
        )}
        {report.taken === 0 ? (
          <Notice>
            <p>
              <Trans>Nobody in this file can be taken in. Mend the file and choose it again.</Trans>
            </p>
          </Notice>
        ) : (
          <Row>
            <Button disabled={busy} onClick={onConfirm}>
              <Plural value={report.taken} one="Take # person in" other="Take # people in" />
            </Button>
          </Row>
        )}
        <ImportRows report={report} fileName="import-trial.csv" />
      </Stack>
    </Card>
  );
}

export function Done({ report }: { readonly report: ImportReport }): ReactNode {
  return (
    <Card heading={<Trans>Done</Trans>}>
      <Stack>
        <Notice tone="ok" live="status">
          <Sums report={report} />
        </Notice>
        <Row>
          <GoButton to="/">
            <Trans>Go to the caseload</Trans>
          </GoButton>
        </Row>
        <ImportRows report={report} fileName="import-report.csv" />
      </Stack>
    </Card>
  );
}

function Sums({ report }: { readonly report: ImportReport }): ReactNode {
  return (
    <>
      <p>
        <Trans>
          <strong>{report.taken}</strong> taken, <strong>{report.refused}</strong> refused.
        </Trans>
      </p>
      {report.unknownColumns.length > 0 && (
        <p>
          <Trans>Columns that were not read: {report.unknownColumns.join(', ')}.</Trans>
        </p>
      )}
    </>
  );
}
