import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PatientId } from '#access';
import { Button, Card, ErrorSummary, Notice, RadioScale, Row, Stack, TextInput } from '#design';
import { SaidNo } from '#http/clinician';
import type { PlannedMedicine } from '#medication';
import type { CheckedHere } from './check-here.ts';
import { DoseInWords, labelOf } from './dose-in-words.tsx';
import { useFieldWords } from './field-words.ts';
import { LiveFindings } from './live-findings.tsx';
import { MedicineFields } from './medicine-fields.tsx';
import {
  type ChangeKind,
  type EditedMedicine,
  type MedicineForm as Form,
  useMedicineForm,
} from './use-medicine-form.ts';
import { WatchChoice } from './watch-choice.tsx';

type MedicineFormProps = {
  readonly patientId: PatientId;
  readonly here: CheckedHere;
  readonly editing: EditedMedicine;
  readonly onClose: () => void;
};

/** One medicine being written, with what it would bring beside it. */
export function MedicineForm(props: MedicineFormProps): ReactNode {
  const { here, editing, onClose } = props;
  const form = useMedicineForm(props);
  const words = useFieldWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Card tone="soft">
      <form onSubmit={(event) => void form.save(event)} noValidate>
        <Stack>
          <h2 ref={heading} tabIndex={-1}>
            {editing.from === null ? (
              <Trans>Add a medicine</Trans>
            ) : form.restarts ? (
              <Trans>Begin {labelOf(editing.from)} again</Trans>
            ) : (
              <Trans>Change {labelOf(editing.from)}</Trans>
            )}
          </h2>
          <ErrorSummary
            errors={form.faulty.map((field) => ({
              fieldId: `medicine-${field}`,
              message: words[field],
            }))}
          />
          {form.theirs === null && <SaidNo trouble={form.trouble} />}
          <Theirs form={form} />
          {editing.planned !== undefined && <AsPlanned planned={editing.planned} />}
          <MedicineFields form={form} table={here.table} />
          {editing.from !== null && !form.restarts && <WhatChanges form={form} />}
          <WatchChoice form={form} />
          <LiveFindings
            here={here}
            body={form.body}
            from={editing.from}
            dose={form.kind === 'dose'}
          />
          <Row>
            <Button type="submit" disabled={form.busy}>
              <Trans>Save</Trans>
            </Button>
            <Button kind="quiet" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** The plan's own words stay in sight: what could not be read from them is for the clinician to fill in. */
function AsPlanned({ planned }: { readonly planned: PlannedMedicine }): ReactNode {
  const { name, amount, timesPerWeek } = planned;
  return (
    <p>
      <Trans>The plan says:</Trans> <strong>{name}</strong>
      {amount !== null && <>, {amount}</>}
      {timesPerWeek !== null && (
        <>
          , <Plural value={timesPerWeek} one="# time a week" other="# times a week" />
        </>
      )}
      {planned.asNeeded && (
        <>
          , <Trans>when needed</Trans>
        </>
      )}
    </p>
  );
}

/** Whether the person takes it differently now, or it was written down wrongly: the history tells them apart. */
function WhatChanges({ form }: { readonly form: Form }): ReactNode {
  const { t } = useLingui();
  return (
    <>
      <RadioScale<ChangeKind>
        legend={<Trans>What is this change?</Trans>}
        layout="column"
        clearable={false}
        options={[
          { value: 'dose', label: t`It is taken differently from today` },
          { value: 'corrected', label: t`It was written down wrongly` },
        ]}
        value={form.kind}
        onChange={(kind) => form.setKind(kind ?? 'dose')}
      />
      <TextInput
        label={<Trans>Why, for the history</Trans>}
        optional
        maxLength={500}
        value={form.words}
        onChange={form.setWords}
      />
    </>
  );
}

/** Somebody saved this medicine since it was read. Nothing was overwritten; both stand side by side. */
function Theirs({ form }: { readonly form: Form }): ReactNode {
  const { theirs } = form;
  if (theirs === null) return null;
  return (
    <Notice
      tone="warn"
      live="status"
      headingLevel={3}
      heading={<Trans>{theirs.changedByName} changed this medicine in the meantime</Trans>}
    >
      <dl className="facts">
        <dt>
          <Trans>On the list now</Trans>
        </dt>
        <dd>
          {labelOf(theirs)}, <DoseInWords medicine={theirs} />
        </dd>
        <dt>
          <Trans>In your form</Trans>
        </dt>
        <dd>
          {labelOf(form.body)}, <DoseInWords medicine={form.body} />
        </dd>
      </dl>
      <Button kind="ghost" onClick={() => form.goOnFrom(theirs)}>
        <Trans>Go on with mine, as a change of theirs</Trans>
      </Button>
    </Notice>
  );
}
