import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import type { ParameterView, SettingScope } from '#administration';
import { Button, Row, Select, Stack, TextArea, TextInput } from '#design';
import { faultAt, SaidNo, type Trouble } from '#http/clinician';
import { PreviewPanel } from './preview-panel.tsx';
import { usePreview } from './use-preview.ts';
import { useSetting } from './use-setting.ts';

type ParameterFormProps = {
  readonly parameter: ParameterView;
  readonly scope: SettingScope;
  /** For whom, where it is set for one person. */
  readonly patientId: PatientId | null;
  readonly onClose: () => void;
};

/** A value of one's own, within its limits and with a reason; what it would change is shown before it is kept. */
export function ParameterForm(props: ParameterFormProps): ReactNode {
  const { parameter, scope, patientId, onClose } = props;
  const [typed, setTyped] = useState(`${parameter.value}`);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const setting = useSetting(parameter.id, patientId);
  const preview = usePreview(parameter.id, patientId);
  const value = parameter.kind === 'number' ? Number(typed.replace(',', '.')) : typed;
  const save = async (kept: ParameterView['value'] | null) => {
    setTried(true);
    if (reason.trim() === '') return;
    if (await setting.run(scope, kept, reason.trim())) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(value);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="small">
        <SaidNo trouble={setting.trouble} />
        <ValueField
          parameter={parameter}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            preview.forget();
          }}
          error={faultAt(setting.trouble ?? preview.shown?.trouble ?? null, 'value')}
        />
        {/* What is set for one's own work changes no finding: it is read where that work is done. */}
        {scope !== 'clinician' && <Try onTry={() => preview.begin(value, scope)} />}
        <PreviewPanel preview={preview} />
        <Reason value={reason} onChange={setReason} tried={tried} trouble={setting.trouble} />
        <Row>
          <Button type="submit" disabled={setting.busy}>
            <Trans>Set it here</Trans>
          </Button>
          {isSet(parameter, scope) && (
            <Button kind="ghost" disabled={setting.busy} onClick={() => void save(null)}>
              <Trans>Take our value back</Trans>
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

const isSet = ({ scopes }: ParameterView, scope: SettingScope): boolean =>
  scopes.some((one) => one.scope === scope && one.value !== null);

function Try({ onTry }: { readonly onTry: () => void }): ReactNode {
  return (
    <Row>
      <Button kind="ghost" icon="eye" onClick={onTry}>
        <Trans>See what would change</Trans>
      </Button>
    </Row>
  );
}

type ReasonProps = {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly tried: boolean;
  readonly trouble: Trouble | null;
};

function Reason({ value, onChange, tried, trouble }: ReasonProps): ReactNode {
  const { t } = useLingui();
  const missing = tried && value.trim() === '';
  return (
    <TextArea
      label={t`Reason`}
      rows={2}
      maxLength={500}
      value={value}
      onChange={onChange}
      error={missing ? t`Write why it changes here.` : faultAt(trouble, 'reason')}
    />
  );
}

type ValueFieldProps = {
  readonly parameter: ParameterView;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | null;
};

function ValueField({ parameter, value, onChange, error }: ValueFieldProps): ReactNode {
  const { t } = useLingui();
  if (parameter.kind === 'choice') {
    return (
      <Select
        label={t`Value`}
        options={parameter.choices.map((choice) => ({ value: choice, label: choice }))}
        value={value}
        onChange={(choice) => choice !== null && onChange(choice)}
        error={error}
      />
    );
  }
  return (
    <TextInput
      label={parameter.unit === null ? t`Value` : t`Value in ${parameter.unit}`}
      inputMode="decimal"
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
