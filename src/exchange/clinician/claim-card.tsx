import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, type Column, DataTable, Stack, Tag } from '#design';
import type { ImportReport } from '#exchange';

type Claim = NonNullable<ImportReport['claim']>;
type Difference = Claim['differences'][number];
type Case = Claim['differing'][number];

/** A form that says it is a questionnaire we know, measured against it. */
export function ClaimCard({ claim }: { readonly claim: Claim }): ReactNode {
  const { name, proved, cases, differences, differing, differingCount } = claim;
  return (
    <Card
      heading={<Trans>It says it is {name}</Trans>}
      aside={
        proved ? (
          <Tag tone="ok" icon="check">
            <Trans>and it is</Trans>
          </Tag>
        ) : (
          <Tag tone="warn">
            <Trans>but it is not</Trans>
          </Tag>
        )
      }
    >
      <Stack>
        {cases > 0 && (
          <p>
            <Plural
              value={cases}
              one="# made-up set of answers was scored both ways."
              other="# made-up sets of answers were scored both ways."
            />{' '}
            <Plural
              value={differingCount}
              _0="No score differed."
              one="# score differed."
              other="# scores differed."
            />
          </p>
        )}
        {differences.length > 0 && (
          <DataTable
            caption={<Trans>Where it differs</Trans>}
            columns={differenceColumns}
            rows={differences}
            rowKey={(one) => `${one.path} ${one.kind} ${one.expected}`}
          />
        )}
        {differing.length > 0 && (
          <DataTable
            caption={<Trans>Scores that differ</Trans>}
            columns={caseColumns}
            rows={differing}
            rowKey={(one) => `${one.score} ${String(one.expected)} ${String(one.found)}`}
          />
        )}
      </Stack>
    </Card>
  );
}

const differenceColumns: readonly Column<Difference>[] = [
  {
    id: 'kind',
    header: <Trans>What</Trans>,
    namesRow: true,
    cell: ({ kind, blocks }) => (
      <>
        <Kind kind={kind} />{' '}
        {!blocks && (
          <span className="muted">
            <Trans>(small)</Trans>
          </span>
        )}
      </>
    ),
  },
  { id: 'expected', header: <Trans>As it should be</Trans>, cell: ({ expected }) => expected },
  {
    id: 'found',
    header: <Trans>As the form has it</Trans>,
    cell: ({ found }) => (found === '' ? <Trans>not there</Trans> : found),
  },
];

function Kind({ kind }: { readonly kind: Difference['kind'] }): ReactNode {
  if (kind === 'question-missing') return <Trans>Question</Trans>;
  if (kind === 'question-words') return <Trans>Words of a question</Trans>;
  if (kind === 'answer-words') return <Trans>Words of an answer</Trans>;
  return <Trans>Points of the answers</Trans>;
}

const caseColumns: readonly Column<Case>[] = [
  { id: 'score', header: <Trans>Score</Trans>, namesRow: true, cell: ({ score }) => score },
  {
    id: 'answers',
    header: <Trans>Answers</Trans>,
    cell: ({ answers }) => <span className="wraps">{Object.values(answers).join(' ')}</span>,
  },
  {
    id: 'expected',
    header: <Trans>As it should be</Trans>,
    numeric: true,
    cell: ({ expected }) => <Value value={expected} />,
  },
  {
    id: 'found',
    header: <Trans>As the form has it</Trans>,
    numeric: true,
    cell: ({ found }) => <Value value={found} />,
  },
];

function Value({ value }: { readonly value: Case['expected'] }): ReactNode {
  if (value === null) return <Trans>no score</Trans>;
  if (typeof value === 'number') return value;
  return value ? <Trans>yes</Trans> : <Trans>no</Trans>;
}
