import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type ParameterView, readParameters } from '#administration';
import { Stack, TextInput } from '#design';
import { type Reading, Shown, seenAs, useRead, useWords } from '#http/clinician';
import { ParameterCard } from './parameter-card.tsx';

/** Every cut-off, clock and cap in force here, and where each was set. */
export function ParametersScreen(): ReactNode {
  const parameters = useRead(readParameters, {});
  return <Parameters parameters={seenAs(parameters, (read) => read.parameters)} />;
}

type ParametersProps = { readonly parameters: Reading<readonly ParameterView[]> };

export function Parameters({ parameters }: ParametersProps): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={parameters} waiting={t`Getting the parameters…`}>
      {(all) => <ParameterList all={all} />}
    </Shown>
  );
}

function ParameterList({ all }: { readonly all: readonly ParameterView[] }): ReactNode {
  const words = useWords();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = all.filter(
    ({ id, says }) =>
      id.toLowerCase().includes(wanted) || words(says).toLowerCase().includes(wanted),
  );
  return (
    <Stack>
      <TextInput
        label={<Trans>Find a parameter</Trans>}
        type="search"
        value={sought}
        onChange={setSought}
      />
      <output className="live small muted">
        <Plural value={found.length} one="# parameter" other="# parameters" />
      </output>
      {found.map((parameter) => (
        <ParameterCard key={parameter.id} parameter={parameter} />
      ))}
    </Stack>
  );
}
