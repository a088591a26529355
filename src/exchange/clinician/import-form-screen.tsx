import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, Field, Loading, Notice, PageHeading, Stack } from '#design';
import { activateForm, checkQuestionnaireFile, fileLettersMax, type ImportReport } from '#exchange';
import { SaidNo, useAct } from '#http/clinician';
import { Decide, Taken } from './decide.tsx';
import { ExportCard } from './export-card.tsx';
import { FormReport } from './form-report.tsx';

type ChosenFile = { readonly name: string; readonly text: string };
type TakenAs = { readonly instrument: string; readonly version: number };

/** A questionnaire from elsewhere: first only read and reported, then taken or let go. */
export function ImportFormScreen(): ReactNode {
  const { t } = useLingui();
  const { report, taken, tooLarge, check, activate, choose, take, discard } = useImport();
  return (
    <Stack>
      <PageHeading title={t`Import a questionnaire`}>
        <Trans>Import a questionnaire</Trans>
      </PageHeading>
      <ChooseForm busy={check.busy || activate.busy} onChoose={(picked) => void choose(picked)} />
      {tooLarge && <TooLarge />}
      <SaidNo trouble={check.trouble} />
      {check.busy && (
        <Loading>
          <Trans>Reading the form and trying its scoring…</Trans>
        </Loading>
      )}
      {report !== null && (
        <>
          <FormReport report={report} />
          <Decide
            report={report}
            busy={activate.busy}
            trouble={activate.trouble}
            onTake={(better) => void take(better)}
            onDiscard={discard}
          />
        </>
      )}
      {taken !== null && <Taken {...taken} />}
      <ExportCard />
    </Stack>
  );
}

/** The way of one file: chosen, read, then taken or put away. */
function useImport() {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [taken, setTaken] = useState<TakenAs | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const check = useAct(checkQuestionnaireFile);
  const activate = useAct(activateForm);
  const discard = () => {
    setFile(null);
    setReport(null);
    activate.forget();
  };
  const choose = async (picked: File) => {
    discard();
    setTaken(null);
    const text = picked.size > lettersToBytes * fileLettersMax ? null : await picked.text();
    const fits = text !== null && text.length <= fileLettersMax;
    setTooLarge(!fits);
    if (!fits) return;
    const chosen = { name: picked.name, text };
    setFile(chosen);
    const answer = await check.run({ body: { fileName: chosen.name, text } });
    if (answer.ok) setReport(answer.value.report);
  };
  const take = async (better: 'lower' | 'higher') => {
    if (file === null) return;
    const { name: fileName, text } = file;
    const answer = await activate.run({ body: { fileName, text, better } });
    if (!answer.ok) return;
    setTaken(answer.value);
    discard();
  };
  return { report, taken, tooLarge, check, activate, choose, take, discard };
}

/** No letter of a text file takes more bytes than this. */
const lettersToBytes = 4;

type ChooseFormProps = { readonly busy: boolean; readonly onChoose: (file: File) => void };

function ChooseForm({ busy, onChoose }: ChooseFormProps): ReactNode {
  return (
    <Card>
      <Field
        label={<Trans>FHIR Questionnaire as a JSON file</Trans>}
        hint={
          <Trans>
            Version R4, up to 2 MB. It is read and tried first. Nothing is kept before you say so.
          </Trans>
        }
      >
        {(ties) => (
          <input
            className="input"
            type="file"
            accept=".json,application/json,application/fhir+json"
            disabled={busy}
            {...ties}
            onChange={(event) => {
              const [picked] = event.currentTarget.files ?? [];
              if (picked) onChoose(picked);
              // The same file, mended, may be chosen again.
              event.currentTarget.value = '';
            }}
          />
        )}
      </Field>
    </Card>
  );
}

function TooLarge(): ReactNode {
  return (
    <Notice tone="warn" live="status">
      <p>
        <Trans>This file is larger than 2 MB. No questionnaire is. Nothing was read.</Trans>
      </p>
    </Notice>
  );
}
