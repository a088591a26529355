import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { AssignMany, type Chosen } from '#assignment/clinician';
import { Button, Card, CheckboxGroup, PageHeading, Select, Stack } from '#design';
import type { OutputOf } from '#http';
import { Shown, useDates, useGo, useRead } from '#http/clinician';
import { caseloadFilters, readCaseload } from '#registry';
import { type CaseloadQuestion, SearchBox } from '#registry/clinician';

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
  const [question, setQuestion] = useState<CaseloadQuestion>({ filter: 'all', sort: 'name' });
  const [chosen, setChosen] = useState<Rows>([]);
  const page = useRead(readCaseload, { query: question }, { keepsLast: true });
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
          value={question.filter}
          onChange={(filter) => filter !== null && setQuestion({ filter, sort: 'name' })}
        />
        <SearchBox key={question.filter} question={question} onAsk={setQuestion} />
        <Shown from={page} waiting={t`Getting the caseload…`}>
          {({ rows, next }) => (
            <Choice {...{ rows, chosen, onChosen }} onChoose={setChosen} more={next !== null} />
          )}
        </Shown>
      </Stack>
    </Card>
  );
}

type ChoiceProps = ChoosePeopleProps & {
  readonly rows: Rows;
  readonly more: boolean;
  /** Stays while other people are looked for. */
  readonly chosen: Rows;
  readonly onChoose: (chosen: Rows) => void;
};

function Choice({ rows, more, chosen, onChoose, onChosen }: ChoiceProps): ReactNode {
  const { t } = useLingui();
  const apart = useApart();
  const elsewhere = chosen.filter((one) => !rows.some((row) => sameAs(one)(row)));
  const offered = [...elsewhere, ...rows];
  return (
    <Stack gap="small">
      <CheckboxGroup<string>
        legend={t`People`}
        hint={
          more ? t`These are the first hundred by name; look for others by name or number.` : null
        }
        options={offered.map((row) => ({
          value: row.patientId,
          label: row.name,
          hint: apart(row),
        }))}
        values={chosen.map(({ patientId }) => patientId)}
        onChange={(ids) => onChoose(offered.filter(({ patientId }) => ids.includes(patientId)))}
      />
      <Button
        disabled={chosen.length === 0}
        onClick={() =>
          onChosen(
            chosen.map((row) => ({
              patientId: row.patientId,
              name: `${row.name} (${apart(row)})`,
            })),
          )
        }
      >
        <Trans>Go on with {chosen.length}</Trans>
      </Button>
    </Stack>
  );
}

const sameAs =
  ({ patientId }: Rows[number]) =>
  (other: Rows[number]): boolean =>
    other.patientId === patientId;

/** What tells two people of one name apart. */
function useApart(): (row: Rows[number]) => string {
  const { t } = useLingui();
  const dates = useDates();
  return ({ birthDate, recordNumber }) => {
    const born = t`born ${dates.day(birthDate)}`;
    return recordNumber === null ? born : `${born} · ${recordNumber}`;
  };
}
