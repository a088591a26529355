import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { exportStudyAnswers, exportStudyReminders } from '#assignment';
import { Button, Card, Row, Small, Stack } from '#design';
import { SaidNo, useAct } from '#http/clinician';
import type { Id } from '#kernel';
import { handOut } from './hand-out.ts';

/** Files by code: rounds, answers, what the columns mean; and the reminders. */
export function StudyExports({ studyId }: { readonly studyId: Id<'StudyId'> }): ReactNode {
  const answers = useAct(exportStudyAnswers);
  const reminders = useAct(exportStudyReminders);
  const [saved, setSaved] = useState<{ answers: number } | { reminders: number } | null>(null);
  const saveAnswers = async () => {
    const taken = await answers.run({ params: { studyId } });
    if (!taken.ok) return;
    for (const { fileName, csv } of taken.value.files) handOut(fileName, csv);
    setSaved({ answers: taken.value.answers });
  };
  const saveReminders = async () => {
    const taken = await reminders.run({ params: { studyId } });
    if (!taken.ok) return;
    handOut(taken.value.fileName, taken.value.csv);
    setSaved({ reminders: taken.value.rows });
  };
  return (
    <Card heading={<Trans>Files of the study</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            Only people who agreed, by a code, without names or free text. Each line says by which
            schedule it was asked and to which text the person had agreed.
          </Trans>
        </p>
        <Row>
          <Button
            kind="ghost"
            icon="download"
            disabled={answers.busy}
            onClick={() => void saveAnswers()}
          >
            <Trans>Save rounds, answers and what the columns mean</Trans>
          </Button>
          <Button
            kind="ghost"
            icon="download"
            disabled={reminders.busy}
            onClick={() => void saveReminders()}
          >
            <Trans>Save the reminder ledger of the study</Trans>
          </Button>
        </Row>
        <p aria-live="polite">
          {saved !== null && 'answers' in saved && (
            <Plural value={saved.answers} one="# answer was saved." other="# answers were saved." />
          )}
          {saved !== null && 'reminders' in saved && (
            <Plural value={saved.reminders} one="# line was saved." other="# lines were saved." />
          )}
        </p>
        <SaidNo trouble={answers.trouble ?? reminders.trouble} />
        <Small>
          <Trans>Every file that is taken out is written into the audit trail.</Trans>
        </Small>
      </Stack>
    </Card>
  );
}
