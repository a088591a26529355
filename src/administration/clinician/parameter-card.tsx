import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { PatientId } from '#access';
import type { ParameterView, SettingScope } from '#administration';
import { Button, Card, Row, Stack, Tag, Unseen } from '#design';
import { Said } from '#http/clinician';
import { ParameterForm } from './parameter-form.tsx';
import { ParameterHistory } from './parameter-history.tsx';
import { scopeWords, setHereWords } from './parameter-words.ts';

type ParameterCardProps = {
  readonly parameter: ParameterView;
  readonly patientId?: PatientId | null;
};

/** One number a rule uses: what counts here now, who set it, and within which limits it may move. */
export function ParameterCard({ parameter, patientId = null }: ParameterCardProps): ReactNode {
  const [changing, setChanging] = useState<SettingScope | null>(null);
  return (
    <Card
      headingLevel={3}
      heading={<Said text={parameter.says} />}
      aside={
        <Tag tone={parameter.scope === 'default' ? undefined : 'soft'}>
          {parameter.value} {parameter.unit}
        </Tag>
      }
    >
      <Stack gap="small">
        <Particulars parameter={parameter} />
        <Scopes parameter={parameter} />
        {changing !== null ? (
          <ParameterForm
            parameter={parameter}
            scope={changing}
            patientId={patientId}
            onClose={() => setChanging(null)}
          />
        ) : (
          <ChangeButtons parameter={parameter} onChange={setChanging} />
        )}
        <ParameterHistory parameter={parameter} patientId={patientId} />
      </Stack>
    </Card>
  );
}

type OneParameter = { readonly parameter: ParameterView };

function Particulars({ parameter }: OneParameter): ReactNode {
  const { i18n } = useLingui();
  return (
    <p className="small muted">
      <code>{parameter.id}</code> · <Trans>set by: {i18n._(scopeWords[parameter.scope])}</Trans> ·{' '}
      <Trans>default {parameter.default}</Trans> <Limits parameter={parameter} />
      <br />
      {parameter.source.reference} (<Trans>grade {parameter.source.grade}</Trans>)
      {parameter.rules.length > 0 && (
        <>
          <br />
          <Trans>Read by</Trans>{' '}
          {parameter.rules.map((rule, index) => (
            <span key={rule}>
              {index > 0 && ', '}
              <Link href={`/rules/${rule}`}>{rule}</Link>
            </span>
          ))}
        </>
      )}
    </p>
  );
}

function Limits({ parameter }: OneParameter): ReactNode {
  if (parameter.min === null || parameter.max === null) return null;
  return (
    <>
      ·{' '}
      <Trans>
        from {parameter.min} to {parameter.max}
      </Trans>
    </>
  );
}

/** What each scope says, the widest first; a narrower one counts before a wider one. */
function Scopes({ parameter }: OneParameter): ReactNode {
  const { i18n } = useLingui();
  const said = parameter.scopes.filter(({ value }) => value !== null);
  if (said.length === 0) return null;
  return (
    <Row>
      {said.map(({ scope, value }) => (
        <Tag key={scope} tone={scope === parameter.scope ? 'ok' : undefined}>
          {i18n._(scopeWords[scope])}: {value}
        </Tag>
      ))}
    </Row>
  );
}

type ChangeButtonsProps = OneParameter & { readonly onChange: (scope: SettingScope) => void };

function ChangeButtons({ parameter, onChange }: ChangeButtonsProps): ReactNode {
  const { i18n } = useLingui();
  const settable = parameter.scopes.filter(({ maySet }) => maySet);
  if (settable.length === 0) return null;
  return (
    <Row>
      {settable.map(({ scope }) => (
        <Button key={scope} kind="quiet" icon="pencil" onClick={() => onChange(scope)}>
          {i18n._(setHereWords[scope])}
          <Unseen>
            : <Said text={parameter.says} />
          </Unseen>
        </Button>
      ))}
    </Row>
  );
}
