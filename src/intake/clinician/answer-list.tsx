import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Column, DataTable, Small, Stack, Tag } from '#design';
import { Said, useDates } from '#http/clinician';
import type { IntakeProgress } from './intake-screen.tsx';
import { modeWords } from './mode-words.ts';

type Submitted = NonNullable<IntakeProgress['intake']>;
type Answer = Submitted['answers'][number];
type Score = Submitted['scores'][number];

type AnswerListProps = {
  readonly answers: readonly Answer[];
  readonly scores: readonly Score[];
};

/**
 * The answers in words, in the order they were asked, part by part; a questionnaire says what it came
 * to. Who filled them in, and how, stands beside each.
 */
export function AnswerList({ answers, scores }: AnswerListProps): ReactNode {
  return (
    <Stack>
      <h3>
        <Trans>Answers</Trans>
      </h3>
      {groupsOf(answers, ({ section }) => section.id).map((section) => (
        <section key={section.key}>
          <h4>
            <Said text={section.first.section.title} />
          </h4>
          {groupsOf(section.all, ({ instrument }) => instrument ?? '').map((group) => (
            <DataTable
              key={group.key}
              caption={
                <Caption
                  score={scores.find(({ instrument }) => instrument === group.key) ?? null}
                  section={section.first.section.title}
                />
              }
              columns={columns}
              rows={group.all}
              rowKey={(answer) => `${answer.item} ${answer.answeredAt}`}
            />
          ))}
        </section>
      ))}
    </Stack>
  );
}

type CaptionProps = { readonly score: Score | null; readonly section: Answer['label'] };

function Caption({ score, section }: CaptionProps): ReactNode {
  if (score === null) return <Said text={section} />;
  return (
    <>
      <Said text={score.title} />:{' '}
      {score.value === null ? (
        <Trans>no score, too much was left out</Trans>
      ) : (
        <strong>
          <Trans>
            {score.value} of {score.max}
          </Trans>
        </strong>
      )}
      {score.answered && (
        <>
          {' ('}
          <Trans>
            {score.answered.given} of {score.answered.of} answered
          </Trans>
          {')'}
        </>
      )}
      {score.band !== null && (
        <>
          {', '}
          <Said text={score.band} />
        </>
      )}
    </>
  );
}

type Group = { readonly key: string; readonly first: Answer; readonly all: readonly Answer[] };

/** Answers that belong together, each group where its first one stands. */
function groupsOf(answers: readonly Answer[], keyOf: (answer: Answer) => string): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const answer of answers) {
    const key = keyOf(answer);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, first: answer, all: [answer] });
    else groups.set(key, { ...group, all: [...group.all, answer] });
  }
  return [...groups.values()];
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
          <Said text={answer.words} />
        </span>
      ) : (
        <Said text={answer.words} />
      ),
  },
  { id: 'when', header: <Trans>When, how</Trans>, cell: (answer) => <When answer={answer} /> },
];

function When({ answer }: { readonly answer: Answer }): ReactNode {
  const dates = useDates();
  const { i18n } = useLingui();
  const mode = modeWords(answer.mode);
  return (
    <>
      <Small>{dates.moment(answer.answeredAt)}</Small>{' '}
      {answer.mode !== 'self' && <Tag>{mode === null ? answer.mode : i18n._(mode)}</Tag>}
    </>
  );
}
