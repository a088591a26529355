import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { Button, Card, Row, Select, Stack } from '#design';
import { Said, SaidNo, useAct } from '#http/clinician';
import { type IntakeState, submitAssistedIntake } from '#intake';
import { AlarmNotice, BodySignNotice } from './alarm-notice.tsx';
import { AssistedQuestion } from './assisted-question.tsx';
import { type AssistedMode, useAssisted } from './use-assisted.ts';

type AssistedIntakeProps = { readonly patientId: PatientId; readonly state: IntakeState };

/** One part of the intake at a time, all its questions on one page, as a clinician reads them out. */
export function AssistedIntake({ patientId, state }: AssistedIntakeProps): ReactNode {
  const [mode, setMode] = useState<AssistedMode>('assisted');
  const [at, setAt] = useState(0);
  const form = useAssisted(patientId, state, mode);
  const section = form.sections[at] ?? form.sections[0];
  const last = at >= form.sections.length - 1;
  const goOn = async () => {
    if ((await form.saveAll()) && !last) setAt(at + 1);
  };
  if (section === undefined) return null;
  return (
    <Stack>
      <Row spread>
        <h2>
          <Trans>Fill in together</Trans>
        </h2>
        <ModeField mode={mode} onChange={setMode} />
      </Row>
      <Parts sections={form.sections} at={at} onGo={setAt} />
      {form.alarm && <AlarmNotice state={state} />}
      {form.bodySign && <BodySignNotice />}
      <SaidNo trouble={form.save.trouble} />
      <Card heading={<Said text={section.title} />}>
        <Stack gap="large">
          {section.questions.map((question) => (
            <AssistedQuestion
              key={question.id}
              question={question}
              value={form.values[question.id]}
              refused={form.refused[question.id] ?? null}
              onAnswer={(value) => form.answer(question.id, value)}
            />
          ))}
          <Row>
            <Button disabled={form.save.busy} onClick={() => void goOn()}>
              {last ? <Trans>Save this part</Trans> : <Trans>Save and go on</Trans>}
            </Button>
            {form.unsaved.size > 0 && (
              <span className="muted">
                <Trans>Not saved yet: {form.unsaved.size}</Trans>
              </span>
            )}
          </Row>
        </Stack>
      </Card>
      <HandIn patientId={patientId} ready={form.unsaved.size === 0} />
    </Stack>
  );
}

type ModeFieldProps = {
  readonly mode: AssistedMode;
  readonly onChange: (mode: AssistedMode) => void;
};

function ModeField({ mode, onChange }: ModeFieldProps): ReactNode {
  const { t } = useLingui();
  return (
    <Select<AssistedMode>
      label={t`How the answers are given`}
      options={[
        { value: 'assisted', label: t`Together, in the clinic` },
        { value: 'telephone', label: t`By telephone` },
        { value: 'paper', label: t`From paper` },
      ]}
      value={mode}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}

type PartsProps = {
  readonly sections: ReturnType<typeof useAssisted>['sections'];
  readonly at: number;
  readonly onGo: (at: number) => void;
};

function Parts({ sections, at, onGo }: PartsProps): ReactNode {
  const { t } = useLingui();
  return (
    <fieldset className="row tight">
      <legend className="unseen">{t`Parts of the intake`}</legend>
      {sections.map((section, index) => (
        <Button
          key={section.id}
          kind="plain-pill"
          aria-pressed={index === at}
          onClick={() => onGo(index)}
        >
          <Said text={section.title} /> {section.answered}/{section.questions.length}
        </Button>
      ))}
    </fieldset>
  );
}

type HandInProps = { readonly patientId: PatientId; readonly ready: boolean };

function HandIn({ patientId, ready }: HandInProps): ReactNode {
  const submit = useAct(submitAssistedIntake);
  return (
    <Stack gap="small">
      <SaidNo trouble={submit.trouble} />
      <Row>
        <Button
          kind="ghost"
          icon="check"
          disabled={!ready || submit.busy}
          onClick={() => void submit.run({ params: { patientId } })}
        >
          <Trans>Hand the intake in</Trans>
        </Button>
        {!ready && (
          <span className="muted">
            <Trans>Save first.</Trans>
          </span>
        )}
      </Row>
    </Stack>
  );
}
