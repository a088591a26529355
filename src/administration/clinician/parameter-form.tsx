import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type ParameterView, setParameter } from '#administration';
import { Button, Row, Select, Stack, TextArea, TextInput } from '#design';
import { faultAt, SaidNo, useAct, useClinic } from '#http/clinician';

type ParameterFormProps = { readonly parameter: ParameterView; readonly onClose: () => void };

/** A site's own value, within its limits and with a reason; or back to what counted before. */
export function ParameterForm({ parameter, onClose }: ParameterFormProps): ReactNode {
  const { t } = useLingui();
  const clinic = useClinic();
  const [typed, setTyped] = useState(`${parameter.value}`);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(setParameter);
  const save = async (value: ParameterView['value'] | null) => {
    setTried(true);
    if (reason.trim() === '') return;
    const answer = await act.run({
      params: { parameter: parameter.id },
      query: {},
      body: { settingId: clinic.newId<'SettingId'>(), value, reason: reason.trim() },
    });
    if (answer.ok) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(parameter.kind === 'number' ? Number(typed.replace(',', '.')) : typed);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="small">
        <SaidNo trouble={act.trouble} />
        <ValueField
          parameter={parameter}
          value={typed}
          onChange={setTyped}
          error={faultAt(act.trouble, 'value')}
        />
        <TextArea
          label={t`Reason`}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={
            tried && reason.trim() === ''
              ? t`Write why it changes here.`
              : faultAt(act.trouble, 'reason')
          }
        />
        <Row>
          <Button type="submit" disabled={act.busy}>
            <Trans>Set it here</Trans>
          </Button>
          {parameter.scope === 'site' && (
            <Button kind="ghost" disabled={act.busy} onClick={() => void save(null)}>
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
