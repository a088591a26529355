import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { PatientId } from '#access';
import { type ParameterView, readParameters, readPersonParameters } from '#administration';
import { Button, EmptyState, Notice, Row, Stack, TextInput } from '#design';
import { type Reading, Shown, seenAs, useRead, useWords } from '#http/clinician';
import { ParameterCard } from './parameter-card.tsx';

/** Every cut-off, clock and cap in force here, and where each was set. */
export function ParametersScreen(): ReactNode {
  const parameters = useRead(readParameters, {});
  const shut = parameters.state === 'ready' ? parameters.value.countryShut : null;
  return (
    <Stack>
      {shut !== null && (
        <Notice tone="info">
          <p>{shut}</p>
        </Notice>
      )}
      <Parameters parameters={seenAs(parameters, (read) => read.parameters)} />
    </Stack>
  );
}

type PersonParametersProps = { readonly patientId: PatientId };

/** What may be set for one person, from their record. */
export function PersonParametersScreen({ patientId }: PersonParametersProps): ReactNode {
  const parameters = useRead(readPersonParameters, { params: { patientId } });
  return (
    <Stack>
      <h2>
        <Trans>Numbers for this person</Trans>
      </h2>
      <Parameters
        patientId={patientId}
        parameters={seenAs(parameters, (read) => read.parameters)}
      />
    </Stack>
  );
}

type ParametersProps = {
  readonly parameters: Reading<readonly ParameterView[]>;
  readonly patientId?: PatientId | null;
};

export function Parameters({ parameters, patientId = null }: ParametersProps): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={parameters} waiting={t`Getting the parameters…`}>
      {(all) => <ParameterList all={all} patientId={patientId} />}
    </Shown>
  );
}

type ParameterListProps = {
  readonly all: readonly ParameterView[];
  readonly patientId: PatientId | null;
};

/** As many as one looks through at once; searching finds the others. */
const pageSize = 40;

function ParameterList({ all, patientId }: ParameterListProps): ReactNode {
  const words = useWords();
  const [sought, setSought] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const [most, setMost] = useState(pageSize);
  const wanted = sought.trim().toLowerCase();
  const found = all
    .filter(({ scope }) => !changedOnly || scope !== 'default')
    .filter(
      ({ id, says, rules }) =>
        id.toLowerCase().includes(wanted) ||
        words(says).toLowerCase().includes(wanted) ||
        rules.some((rule) => rule.toLowerCase() === wanted),
    );
  return (
    <Stack>
      <Row>
        <TextInput
          label={<Trans>Find a parameter</Trans>}
          type="search"
          value={sought}
          onChange={setSought}
        />
        <Button
          kind="plain-pill"
          aria-pressed={changedOnly}
          onClick={() => setChangedOnly(!changedOnly)}
        >
          <Trans>Only what is set differently</Trans>
        </Button>
      </Row>
      <output className="live small muted">
        <Plural value={found.length} one="# parameter" other="# parameters" />
      </output>
      {found.length === 0 && (
        <EmptyState icon="circle-help" heading={<Trans>No parameter is called so</Trans>}>
          <Trans>Search by its words, its name or a rule that reads it.</Trans>
        </EmptyState>
      )}
      {found.slice(0, most).map((parameter) => (
        <ParameterCard key={parameter.id} parameter={parameter} patientId={patientId} />
      ))}
      {found.length > most && (
        <Button kind="ghost" onClick={() => setMost(most + pageSize)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Stack>
  );
}
