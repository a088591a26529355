import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { AssignMany, type Chosen } from '#assignment/clinician';
import { Button, Card, CheckboxGroup, PageHeading, Select, Stack } from '#design';
import type { OutputOf } from '#http';
import { Shown, useGo, useRead } from '#http/clinician';
import { caseloadFilters, readCaseload } from '#registry';

type Filter = (typeof caseloadFilters)[number];
type Rows = OutputOf<typeof readCaseload>['rows'];

/** Chooses people of the caseload, a page at a time, and then what they are asked. */
export function AssignManyScreen(): ReactNode {
  const { t } = useLingui();
  const { navigate, hrefOf } = useGo();
  const [people, setPeople] = useState<readonly Chosen[] | null>(null);
  return (
    <Stack>
      <PageHeading title={t`Assign to several people`}>
        <Trans>Assign to several people</Trans>
      </PageHeading>
      {people === null ? (
        <ChoosePeople onChosen={setPeople} />
      ) : (
        <AssignMany people={people} onDone={() => navigate(hrefOf('/schedules'))} />
      )}
    </Stack>
  );
}

type ChoosePeopleProps = { readonly onChosen: (people: readonly Chosen[]) => void };

function ChoosePeople({ onChosen }: ChoosePeopleProps): ReactNode {
  const { t } = useLingui();
  const [filter, setFilter] = useState<Filter>('all');
  const page = useRead(readCaseload, { query: { filter, sort: 'name' } }, { keepsLast: true });
  const words: Readonly<Record<Filter, string>> = {
    all: t`Everybody`,
    safety: t`With a safety alert`,
    'to-decide': t`Something to decide`,
    'not-improving': t`Not improving`,
    'lost-contact': t`Lost contact`,
    overdue: t`Overdue`,
    'intake-open': t`Intake open`,
  };
  return (
    <Card heading={<Trans>Who?</Trans>}>
      <Stack gap="small">
        <Select<Filter>
          label={t`Part of the caseload`}
          options={caseloadFilters.map((value) => ({ value, label: words[value] }))}
          value={filter}
          onChange={(chosen) => chosen !== null && setFilter(chosen)}
        />
        <Shown from={page} waiting={t`Getting the caseload…`}>
          {({ rows, next }) => <Choice key={filter} {...{ rows, onChosen }} more={next !== null} />}
        </Shown>
      </Stack>
    </Card>
  );
}

type ChoiceProps = ChoosePeopleProps & { readonly rows: Rows; readonly more: boolean };

function Choice({ rows, more, onChosen }: ChoiceProps): ReactNode {
  const { t } = useLingui();
  const [ids, setIds] = useState<readonly string[]>([]);
  const chosen = rows.filter(({ patientId }) => ids.includes(patientId));
  return (
    <Stack gap="small">
      <CheckboxGroup<string>
        legend={t`People`}
        hint={
          more ? t`These are the first hundred by name; choose a smaller part for others.` : null
        }
        options={rows.map(({ patientId, name }) => ({ value: patientId, label: name }))}
        values={ids}
        onChange={setIds}
      />
      <Button
        disabled={chosen.length === 0}
        onClick={() => onChosen(chosen.map(({ patientId, name }) => ({ patientId, name })))}
      >
        <Trans>Go on with {chosen.length}</Trans>
      </Button>
    </Stack>
  );
}
