import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, Loading, Notice, PageHeading, Stack, TextInput } from '#design';
import { importScores, type ScoreReport } from '#entry';
import { SaidNo, useAct } from '#http/clinician';
import {
  CsvFileField,
  type FileToTake,
  ImportSums,
  TakenFile,
  TriedFile,
  useFileImport,
} from '#profile/clinician';
import { ScoreRows } from './score-rows.tsx';

const sourceMax = 120;

/** Scores from before: first only read and reported row by row, then, if wanted, taken. */
export function OldScoresScreen(): ReactNode {
  const { t } = useLingui();
  const [source, setSource] = useState('');
  const act = useAct(importScores);
  const send = (file: FileToTake) => {
    const from = source.trim() === '' ? file.fileName : source.trim();
    return act.run({ body: { ...file, source: from.slice(0, sourceMax) } });
  };
  const scores = useFileImport(send);
  const { trial, done } = scores;
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
          onChoose={(picked) => void scores.choose(picked)}
        />
      )}
      {scores.fault !== null && <NoTable />}
      <SaidNo trouble={act.trouble} />
      {act.busy && (
        <Loading>
          {trial === null ? <Trans>Reading the file…</Trans> : <Trans>Taking the scores in…</Trans>}
        </Loading>
      )}
      {trial !== null && done === null && scores.file !== null && (
        <ScoreTrial
          report={trial}
          busy={act.busy}
          oldLetters={scores.file.oldLetters}
          onConfirm={() => void scores.confirm()}
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
          maxLength={sourceMax}
          value={source}
          onChange={onSource}
        />
        <CsvFileField
          hint={
            <Trans>
              First line: record_number (or name and birth_date), instrument, day, and score or one
              column for each answer (1, 2, 3 …). Nothing is taken before you confirm.
            </Trans>
          }
          busy={busy}
          onChoose={onChoose}
        />
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
    <TriedFile
      taken={report.taken}
      busy={busy}
      oldLetters={oldLetters}
      sums={<Sums report={report} />}
      nothingToTake={
        <Trans>No score of this file can be taken in. Mend the file and choose it again.</Trans>
      }
      take={<Plural value={report.taken} one="Take # score in" other="Take # scores in" />}
      onConfirm={onConfirm}
    >
      <ScoreRows report={report} fileName="scores-trial.csv" />
    </TriedFile>
  );
}

export function ScoresTaken({ report }: { readonly report: ScoreReport }): ReactNode {
  return (
    <TakenFile sums={<Sums report={report} />}>
      <ScoreRows report={report} fileName="scores-report.csv" />
    </TakenFile>
  );
}

function Sums({ report }: { readonly report: ScoreReport }): ReactNode {
  const remarks = report.rows.filter(({ remark }) => remark !== null).length;
  return (
    <>
      <ImportSums report={report} />
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
