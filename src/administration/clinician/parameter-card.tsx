import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { ParameterView } from '#administration';
import { Button, Card, Disclosure, Small, Stack, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import { ParameterForm } from './parameter-form.tsx';

type ParameterCardProps = { readonly parameter: ParameterView };

/** One number a rule uses: what counts here now, who set it, and within which limits it may move. */
export function ParameterCard({ parameter }: ParameterCardProps): ReactNode {
  const [changing, setChanging] = useState(false);
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
        <p className="small muted">
          <code>{parameter.id}</code> · <Trans>set by: {parameter.scope}</Trans> ·{' '}
          <Trans>default {parameter.default}</Trans> <Limits parameter={parameter} />
          <br />
          {parameter.source.reference} (<Trans>grade {parameter.source.grade}</Trans>)
        </p>
        {changing ? (
          <ParameterForm parameter={parameter} onClose={() => setChanging(false)} />
        ) : (
          parameter.mayBeSet && (
            <Button kind="quiet" icon="pencil" onClick={() => setChanging(true)}>
              <Trans>
                Change here
                <span className="unseen">
                  : <Said text={parameter.says} />
                </span>
              </Trans>
            </Button>
          )
        )}
        <History parameter={parameter} />
      </Stack>
    </Card>
  );
}

function Limits({ parameter }: ParameterCardProps): ReactNode {
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

function History({ parameter }: ParameterCardProps): ReactNode {
  const dates = useDates();
  if (parameter.history.length === 0) return null;
  return (
    <Disclosure summary={<Trans>Changes</Trans>}>
      <ul className="plain">
        {parameter.history.map((change) => (
          <li key={change.at}>
            {change.value === null ? <Trans>taken back</Trans> : change.value}{' '}
            <Small>
              <Trans>
                {change.byName}, {dates.moment(change.at)}
              </Trans>
            </Small>{' '}
            <q>{change.reason}</q>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
