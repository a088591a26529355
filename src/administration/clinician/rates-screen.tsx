import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { type RuleRates, readRuleRates } from '#administration';
import { type Column, DataTable, EmptyState, Select, Small, Stack } from '#design';
import type { OutputOf } from '#http';
import { type Reading, Shown, useRead } from '#http/clinician';
import { declineWords } from '#reasoning/clinician';

const spans = ['30', '90', '365'] as const;
type Span = (typeof spans)[number];
type Rates = OutputOf<typeof readRuleRates>;

/** How often each rule spoke here and what came of it. Of the clinic as a whole, never of one colleague. */
export function RatesScreen(): ReactNode {
  const [span, setSpan] = useState<Span>('90');
  const rates = useRead(readRuleRates, { query: { days: span } }, { keepsLast: true });
  return <RatesShown rates={rates} span={span} onSpan={setSpan} />;
}

type RatesShownProps = {
  readonly rates: Reading<Rates>;
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
};

export function RatesShown({ rates, span, onSpan }: RatesShownProps): ReactNode {
  const { t } = useLingui();
  const labels: Readonly<Record<Span, string>> = {
    '30': t`the last 30 days`,
    '90': t`the last 90 days`,
    '365': t`the last year`,
  };
  return (
    <Stack>
      <Select
        label={t`Counted over`}
        options={spans.map((value) => ({ value, label: labels[value] }))}
        value={span}
        onChange={(chosen) => chosen !== null && onSpan(chosen)}
      />
      <Shown from={rates} waiting={t`Counting…`}>
        {(shown) => <RatesTable rates={shown.rates} />}
      </Shown>
    </Stack>
  );
}

function RatesTable({ rates }: { readonly rates: readonly RuleRates[] }): ReactNode {
  if (rates.length === 0) {
    return (
      <EmptyState icon="circle-check" heading={<Trans>No rule spoke in this time</Trans>}>
        <Trans>When rules find something, what came of it is counted here.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption={<Trans>What came of each rule</Trans>}
        columns={columns}
        rows={rates.toSorted((a, b) => b.fired - a.fired)}
        rowKey={({ rule }) => rule}
      />
      <p>
        <Small>
          <Trans>
            A situation that is renewed counts once. These are numbers of the clinic as a whole:
            nobody’s decisions are counted by name.
          </Trans>
        </Small>
      </p>
    </>
  );
}

type Counted = Exclude<keyof RuleRates, 'rule' | 'declinedBecause' | 'hoursToDecision'>;

const number = (id: Counted, header: ReactNode): Column<RuleRates> => ({
  id,
  header,
  numeric: true,
  cell: (rates) => rates[id],
});

const columns: readonly Column<RuleRates>[] = [
  {
    id: 'rule',
    header: <Trans>Rule</Trans>,
    namesRow: true,
    cell: ({ rule }) => <Link href={`/rules/${rule}`}>{rule}</Link>,
  },
  number('fired', <Trans>Fired</Trans>),
  number('shown', <Trans>Shown</Trans>),
  number('silent', <Trans>In shadow</Trans>),
  number('people', <Trans>People</Trans>),
  number('accepted', <Trans>Accepted</Trans>),
  number('modified', <Trans>Changed</Trans>),
  { id: 'declined', header: <Trans>Declined</Trans>, cell: (rates) => <Declined rates={rates} /> },
  number('snoozed', <Trans>Put off</Trans>),
  number('endedByFacts', <Trans>Ended by facts</Trans>),
  number('waiting', <Trans>Waiting</Trans>),
  {
    id: 'override',
    header: <Trans>Overridden</Trans>,
    numeric: true,
    cell: (rates) => overridden(rates),
  },
  {
    id: 'hours',
    header: <Trans>Time to a decision</Trans>,
    cell: ({ hoursToDecision }) => <TimeToDecision hours={hoursToDecision} />,
  },
];

/** Of those decided, how many were declined or changed; too few say nothing. */
function overridden({ accepted, modified, declined }: RuleRates): string {
  const decided = accepted + modified + declined;
  return decided === 0 ? '–' : `${Math.round((100 * (modified + declined)) / decided)} %`;
}

function Declined({ rates }: { readonly rates: RuleRates }): ReactNode {
  const { i18n } = useLingui();
  const reasons = Object.entries(rates.declinedBecause);
  return (
    <>
      {rates.declined}
      {reasons.length > 0 && (
        <Small>
          {' '}
          (
          {reasons
            .map(([code, times]) => {
              const words = Object.entries(declineWords).find(([name]) => name === code)?.[1];
              return `${words === undefined ? code : i18n._(words)} ${times}`;
            })
            .join(', ')}
          )
        </Small>
      )}
    </>
  );
}

function TimeToDecision({ hours }: { readonly hours: number | null }): ReactNode {
  if (hours === null) return '–';
  if (hours < 48) {
    return <Plural value={Math.max(1, Math.round(hours))} one="# hour" other="# hours" />;
  }
  return <Plural value={Math.round(hours / 24)} one="# day" other="# days" />;
}
