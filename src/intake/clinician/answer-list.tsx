import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Column, DataTable, Small, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import type { IntakeProgress } from './intake-screen.tsx';

type Answer = NonNullable<IntakeProgress['intake']>['answers'][number];

/** The answers in words. Who filled them in, and how, stands beside each. */
export function AnswerList({ answers }: { readonly answers: readonly Answer[] }): ReactNode {
  return (
    <DataTable
      caption={<Trans>Answers</Trans>}
      columns={columns}
      rows={answers}
      rowKey={(answer) => `${answer.item} ${answer.answeredAt}`}
    />
  );
}

const columns: readonly Column<Answer>[] = [
  {
    id: 'asked',
    header: <Trans>Asked</Trans>,
    namesRow: true,
    cell: (answer) => <Said text={answer.label} />,
  },
  {
    id: 'answer',
    header: <Trans>Answer</Trans>,
    cell: (answer) =>
      answer.value === null ? (
        <span className="muted">
          <Trans>would rather not say</Trans>
        </span>
      ) : (
        <Said text={answer.words} />
      ),
  },
  { id: 'when', header: <Trans>When, how</Trans>, cell: (answer) => <When answer={answer} /> },
];

function When({ answer }: { readonly answer: Answer }): ReactNode {
  const dates = useDates();
  return (
    <>
      <Small>{dates.moment(answer.answeredAt)}</Small>{' '}
      {answer.mode !== 'self' && <Tag>{answer.mode}</Tag>}
    </>
  );
}
