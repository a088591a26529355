import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Card, Field, Loading, Notice, PageHeading, Row, Stack, TextInput } from '#design';
import { importScores, type ScoreReport } from '#entry';
import { GoButton, SaidNo, useAct, useClinic } from '#http/clinician';
import { type Decode, fileFault, fileText } from '#profile';
import { ScoreRows } from './score-rows.tsx';

type ChosenFile = {
  readonly name: string;
  readonly csv: string;
  /** Its letters were read in the old way of Windows, not as UTF-8. */
  readonly oldLetters: boolean;
};

const decode: Decode = (encoding, bytes) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** Scores from before: first only read and reported row by row, then, if wanted, taken. */
export function OldScoresScreen(): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const [batchId, setBatchId] = useState(() => clinic.newId<'BatchId'>());
  const [source, setSource] = useState('');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [trial, setTrial] = useState<ScoreReport | null>(null);
  const [done, setDone] = useState<ScoreReport | null>(null);
  const [fault, setFault] = useState<ReturnType<typeof fileFault>>(null);
  const act = useAct(importScores);
  const run = async ({ name, csv }: ChosenFile, dryRun: boolean) => {
    const from = source.trim() === '' ? name : source.trim();
    const answer = await act.run({
      body: { batchId, fileName: name, source: from.slice(0, 120), csv, dryRun },
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
      <PageHeading title={t`Scores from before`}>
        <Trans>Scores from before</Trans>
      </PageHeading>
      {done === null && (
        <ChooseFile
          source={source}
          busy={act.busy}
          onSource={setSource}
          onChoose={(picked) => void choose(picked)}
        />
      )}
      {fault !== null && <NoTable />}
      <SaidNo trouble={act.trouble} />
      {act.busy && (
        <Loading>
          {trial === null ? <Trans>Reading the file…</Trans> : <Trans>Taking the scores in…</Trans>}
        </Loading>
      )}
      {trial !== null && done === null && file !== null && (
        <ScoreTrial
          report={trial}
          busy={act.busy}
          oldLetters={file.oldLetters}
          onConfirm={() => void run(file, false)}
        />
      )}
      {done !== null && <ScoresTaken report={done} />}
    </Stack>
  );
}

function NoTable(): ReactNode {
  return (
    <Notice tone="warn" live="status">
      <p>
        <Trans>
          This file is empty or no table in words. Save the scores as a CSV file and choose that.
        </Trans>
      </p>
    </Notice>
  );
}

type ChooseFileProps = {
  readonly source: string;
  readonly busy: boolean;
  readonly onSource: (source: string) => void;
  readonly onChoose: (file: File) => void;
};

function ChooseFile({ source, busy, onSource, onChoose }: ChooseFileProps): ReactNode {
  return (
    <Card>
      <Stack>
        <TextInput
          label={<Trans>Where do they come from?</Trans>}
          hint={<Trans>For example the name of the old system. It stands with every score.</Trans>}
          optional
          maxLength={120}
          value={source}
          onChange={onSource}
        />
        <Field
          label={<Trans>CSV file</Trans>}
          hint={
            <Trans>
              First line: record_number (or name and birth_date), instrument, day, and score or one
              column for each answer (1, 2, 3 …). Nothing is taken before you confirm.
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
      </Stack>
    </Card>
  );
}

type TrialProps = {
  readonly report: ScoreReport;
  readonly busy: boolean;
  readonly oldLetters: boolean;
  readonly onConfirm: () => void;
};

export function ScoreTrial({ report, busy, oldLetters, onConfirm }: TrialProps): ReactNode {
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
              <Trans>
                No score of this file can be taken in. Mend the file and choose it again.
              </Trans>
            </p>
          </Notice>
        ) : (
          <Row>
            <Button disabled={busy} onClick={onConfirm}>
              <Plural value={report.taken} one="Take # score in" other="Take # scores in" />
            </Button>
          </Row>
        )}
        <ScoreRows report={report} fileName="scores-trial.csv" />
      </Stack>
    </Card>
  );
}

export function ScoresTaken({ report }: { readonly report: ScoreReport }): ReactNode {
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
        <ScoreRows report={report} fileName="scores-report.csv" />
      </Stack>
    </Card>
  );
}

function Sums({ report }: { readonly report: ScoreReport }): ReactNode {
  const remarks = report.rows.filter(({ remark }) => remark !== null).length;
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
      {remarks > 0 && (
        <p>
          <strong>
            <Plural
              value={remarks}
              one="# row holds an answer that calls for a person. Old scores raise no alert: look at it now."
              other="# rows hold answers that call for a person. Old scores raise no alert: look at them now."
            />
          </strong>
        </p>
      )}
    </>
  );
}
