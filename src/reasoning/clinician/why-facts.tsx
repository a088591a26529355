import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Column, DataTable, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import type { FindingView } from '#reasoning';
import { FactValue } from './fact-value.tsx';

type Fact = FindingView['facts'][number];

/** The facts a finding stands on. An old fact says so: it may no longer be true. */
export function WhyFacts({ finding }: { readonly finding: FindingView }): ReactNode {
  if (finding.facts.length === 0) return null;
  return (
    <DataTable
      caption={<Trans>Facts it used</Trans>}
      columns={columns}
      rows={finding.facts}
      rowKey={({ name, day, value }) => `${name} ${day} ${value}`}
    />
  );
}

const columns: readonly Column<Fact>[] = [
  {
    id: 'what',
    header: <Trans>What</Trans>,
    namesRow: true,
    cell: (fact) => <Said text={fact.label} />,
  },
  { id: 'value', header: <Trans>Value</Trans>, cell: (fact) => <FactValue value={fact.value} /> },
  { id: 'day', header: <Trans>Date</Trans>, cell: (fact) => <FactDay fact={fact} /> },
  { id: 'source', header: <Trans>From</Trans>, cell: (fact) => fact.source },
];

function FactDay({ fact }: { readonly fact: Fact }): ReactNode {
  const dates = useDates();
  return (
    <>
      {fact.day === null ? <Trans>no date</Trans> : dates.day(fact.day)}{' '}
      {!fact.fresh && (
        <Tag tone="warn">
          <Trans>out of date</Trans>
        </Tag>
      )}
    </>
  );
}
