import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { listForStudies, type StudyMeasureView } from '#assignment';
import { Button, Checkbox, Notice, Row, Select, Stack, TextInput } from '#design';
import type { OutputOf } from '#http';
import { SaidNo, Shown, useRead, useWords } from '#http/clinician';
import type { Id } from '#kernel';
import { PreviewButton } from './preview-button.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { AttestationFields } from './study-attestation.tsx';
import { StudyPreviewCard } from './study-preview.tsx';
import { type MeasureWork, useStudyMeasure } from './use-study-measure.ts';

export type StudyMeasureFormProps = {
  readonly studyId: Id<'StudyId'>;
  /** null: a new one; else the one whose schedule is changed. */
  readonly measure: StudyMeasureView | null;
  readonly onClose: () => void;
};

/** What and when, who answers for the right, then how many would be notified; and only then it is saved. */
export function StudyMeasureForm(props: StudyMeasureFormProps): ReactNode {
  const choices = useRead(listForStudies, {});
  return (
    <Shown from={choices} waiting={<Trans>Getting what can be asked…</Trans>}>
      {(shown) => <MeasureFields {...props} choices={shown.choices} />}
    </Shown>
  );
}

export type Choices = OutputOf<typeof listForStudies>['choices'];

export function MeasureFields(
  props: StudyMeasureFormProps & { readonly choices: Choices },
): ReactNode {
  const work = useStudyMeasure(props);
  const { form, faults, change, seen, look, act } = work;
  const study = { fromJoining: work.fromJoining, onFromJoining: work.setFromJoining };
  return (
    <form onSubmit={(event) => void work.looks(event)} noValidate>
      <Stack gap="small">
        {props.measure === null ? (
          <WhatField work={work} choices={props.choices} />
        ) : (
          <Notice>
            <Trans>
              From today the new schedule counts. Nothing that was due is reset or asked again, and
              both schedules can be told apart in the file.
            </Trans>
          </Notice>
        )}
        <ScheduleFields {...{ form, faults, study }} onChange={change} />
        <WhyField work={work} isNew={props.measure === null} />
        <SaidNo trouble={look.trouble ?? act.trouble} />
        {seen !== null && <StudyPreviewCard preview={seen.preview} />}
        <Row>
          <PreviewButton isSeen={seen !== null} busy={look.busy} />
          {seen !== null && (
            <Button icon="send" disabled={act.busy} onClick={() => void work.save(seen)}>
              {props.measure === null ? (
                <Trans>Add it to the study</Trans>
              ) : (
                <Trans>Save the new schedule</Trans>
              )}
            </Button>
          )}
          <Button kind="quiet" onClick={props.onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type WhatProps = { readonly work: MeasureWork; readonly choices: Choices };

function WhatField({ work, choices }: WhatProps): ReactNode {
  const { t } = useLingui();
  const words = useWords();
  const { form, faults, change, chosen } = work;
  return (
    <>
      <Select<string>
        id="assign-what"
        label={t`What is asked?`}
        hint={t`Only what the licence register allows is listed.`}
        error={faults.includes('what') && <Trans>Choose what is asked.</Trans>}
        unchosen={t`Please choose`}
        options={choices
          .map(({ what, title }) => ({ value: `${what.kind}:${what.id}`, label: words(title) }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
        value={form.what}
        onChange={(what) => change({ what })}
      />
      {chosen !== null && <AttestationFields work={work} licences={chosen.licences} />}
    </>
  );
}

function WhyField({
  work: { form, faults, change },
  isNew,
}: {
  readonly work: MeasureWork;
  readonly isNew: boolean;
}): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        id="assign-why"
        label={isNew ? t`Why?` : t`Why do you change it?`}
        hint={isNew && t`The person reads this.`}
        error={faults.includes('why') && <Trans>Say why, in a few words.</Trans>}
        maxLength={300}
        value={form.why}
        onChange={(why) => change({ why })}
      />
      {isNew && (
        <Checkbox
          label={t`Show the person the score in words`}
          checked={form.sharesScore}
          onChange={(sharesScore) => change({ sharesScore })}
        />
      )}
    </>
  );
}
