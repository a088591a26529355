import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Card, DateFields, dateOf, noDate, partsOf, Row, Stack, TextInput } from '#design';
import { faultAt, SaidNo, type Trouble, useAct, useClinic, useGo } from '#http/clinician';
import { type StudyFields, type StudyRow, saveStudy } from '#research';

type NewStudyProps = { readonly onClose: () => void };

/** A study begins as a draft; nobody is asked before it is opened. */
export function NewStudy({ onClose }: NewStudyProps): ReactNode {
  const clinic = useClinic();
  const { hrefOf, navigate } = useGo();
  const act = useAct(saveStudy);
  const [studyId] = useState(() => clinic.newId<'StudyId'>());
  const save = async (body: StudyFields) => {
    const answer = await act.run({ params: { studyId }, body });
    if (answer.ok) navigate(hrefOf(`/studies/${studyId}`));
  };
  return (
    <StudyForm
      heading={<Trans>New study</Trans>}
      before={null}
      busy={act.busy}
      trouble={act.trouble}
      onSave={(fields) => void save(fields)}
      onCancel={onClose}
    />
  );
}

type ChangeStudyProps = { readonly study: StudyRow; readonly onClose: () => void };

export function ChangeStudy({ study, onClose }: ChangeStudyProps): ReactNode {
  const act = useAct(saveStudy);
  const { studyId } = study;
  const save = async (body: StudyFields) => {
    const answer = await act.run({ params: { studyId }, body });
    if (answer.ok) onClose();
  };
  return (
    <StudyForm
      heading={<Trans>What is said about the study</Trans>}
      before={study}
      busy={act.busy}
      trouble={act.trouble}
      onSave={(fields) => void save(fields)}
      onCancel={onClose}
    />
  );
}

type StudyFormProps = {
  readonly heading: ReactNode;
  readonly before: StudyRow | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly onSave: (fields: StudyFields) => void;
  readonly onCancel: () => void;
};

const textFields = ['title', 'runBy', 'contact', 'ethicsReference'] as const;
type TextFields = Record<(typeof textFields)[number], string>;

function StudyForm(props: StudyFormProps): ReactNode {
  const { heading, before, busy, trouble, onSave, onCancel } = props;
  const { t } = useLingui();
  const { texts, setTexts, date, setDate, ethicsOn, tried, submit } = useFields(before, onSave);
  const labels: Readonly<Record<keyof TextFields, string>> = {
    title: t`What the team calls it`,
    runBy: t`Who runs it`,
    contact: t`Whom people can ask, with a number or an address`,
    ethicsReference: t`Reference of the ethics approval`,
  };
  const errorOf = (field: keyof TextFields): ReactNode =>
    faultAt(trouble, field) ??
    (tried && texts[field].trim() === '' && <Trans>Please fill this in.</Trans>);
  return (
    <Card heading={heading}>
      <form onSubmit={submit} noValidate>
        <Stack gap="small">
          {textFields.map((field) => (
            <TextInput
              key={field}
              id={`study-${field}`}
              label={labels[field]}
              error={errorOf(field)}
              maxLength={field === 'ethicsReference' ? 80 : 120}
              value={texts[field]}
              onChange={(value) => setTexts({ ...texts, [field]: value })}
            />
          ))}
          <DateFields
            id="study-ethics-on"
            label={t`Day of the approval`}
            error={tried && ethicsOn === null && <Trans>Give the day.</Trans>}
            value={date}
            onChange={setDate}
          />
          <SaidNo trouble={trouble} />
          <Row>
            <Button type="submit" disabled={busy}>
              <Trans>Save</Trans>
            </Button>
            <Button kind="quiet" onClick={onCancel}>
              <Trans>Cancel</Trans>
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

function useFields(before: StudyRow | null, onSave: StudyFormProps['onSave']) {
  const [texts, setTexts] = useState<TextFields>(() => ({
    title: before?.title ?? '',
    runBy: before?.runBy ?? '',
    contact: before?.contact ?? '',
    ethicsReference: before?.ethicsReference ?? '',
  }));
  const [date, setDate] = useState(before === null ? noDate : partsOf(before.ethicsOn));
  const [tried, setTried] = useState(false);
  const read = dateOf(date);
  const ethicsOn = read === 'empty' || read === 'unclear' ? null : read;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const isWhole = textFields.every((field) => texts[field].trim() !== '');
    if (isWhole && ethicsOn !== null) onSave({ ...texts, ethicsOn });
  };
  return { texts, setTexts, date, setDate, ethicsOn, tried, submit };
}
