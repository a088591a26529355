import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PageHeading, Row, Stack } from '#design';
import { listForms, openForm } from '#entry';
import { GoButton, Shown, useRead } from '#http/clinician';
import { PaperDesk } from './paper-desk.tsx';
import { SheetCard } from './sheet-card.tsx';
import { useDesk } from './use-desk.ts';

type PaperScreenProps = {
  /** Whose pile this window keeps over a reload. */
  readonly keptFor: string;
  readonly mayImport: boolean;
  readonly mayActOnAlerts: boolean;
};

/** A pile of paper forms, typed in one after the other by keyboard alone. */
export function PaperScreen({ keptFor, mayImport, mayActOnAlerts }: PaperScreenProps): ReactNode {
  const { t } = useLingui();
  const use = useDesk(keptFor);
  const { sheet } = use.desk;
  const forms = useRead(listForms, {});
  const params = { instrument: sheet?.instrument ?? '', language: sheet?.language ?? '' };
  const opened = useRead(openForm, { params }, { enabled: sheet !== null });
  return (
    <Stack>
      <PageHeading
        title={t`Paper forms`}
        lead={
          <Trans>
            Choose what lies in the pile, then type form after form: the person, one key for each
            question, Enter.
          </Trans>
        }
      >
        <Trans>Paper forms</Trans>
      </PageHeading>
      {mayImport && (
        <Row>
          <GoButton kind="ghost" icon="upload" to="/entry/old-scores">
            <Trans>Scores from before</Trans>
          </GoButton>
        </Row>
      )}
      {sheet === null ? (
        <Shown from={forms} waiting={t`Getting the questionnaires…`}>
          {(value) => (
            <SheetCard
              forms={value}
              onBegin={(chosen) => use.change((before) => ({ ...before, sheet: chosen }))}
            />
          )}
        </Shown>
      ) : (
        <Shown from={opened} waiting={t`Getting the questionnaire…`}>
          {(value) => (
            <PaperDesk
              key={`${value.form.id} ${value.form.language}`}
              sheet={sheet}
              opened={value}
              use={use}
              mayActOnAlerts={mayActOnAlerts}
            />
          )}
        </Shown>
      )}
    </Stack>
  );
}
