import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button, EmptyState, PageHeading, Row, Stack } from '#design';
import type { OutputOf } from '#http';
import { GoButton, type Reading, Shown, useDates } from '#http/clinician';
import { caseloadFilters, type readCaseload } from '#registry';
import { addressOf, type CaseloadQuestion } from './caseload-question.ts';
import { CaseloadTable } from './caseload-table.tsx';
import { filterWords } from './caseload-words.ts';
import { SearchBox } from './search-box.tsx';

export type CaseloadPage = OutputOf<typeof readCaseload>;

type CaseloadProps = {
  readonly question: CaseloadQuestion;
  readonly page: Reading<CaseloadPage>;
  readonly onAsk: (question: CaseloadQuestion) => void;
  readonly mayRegister: boolean;
  readonly mayImport: boolean;
};

/** Who needs me: counts that are filters, then one row per person with the reason first. */
export function Caseload(props: CaseloadProps): ReactNode {
  const { t } = useLingui();
  return (
    <Stack>
      <Row spread>
        <PageHeading title={t`Caseload`}>
          <Trans>Caseload</Trans>
        </PageHeading>
        <Row>
          {props.mayImport && (
            <GoButton to="/import" kind="ghost" icon="upload">
              <Trans>Import a list</Trans>
            </GoButton>
          )}
          {props.mayRegister && (
            <GoButton to="/register" icon="user-plus">
              <Trans>Register a person</Trans>
            </GoButton>
          )}
        </Row>
      </Row>
      <Shown from={props.page} waiting={<Trans>Getting the caseload…</Trans>}>
        {(page) => <CaseloadShown {...props} page={page} />}
      </Shown>
    </Stack>
  );
}

type ShownProps = Omit<CaseloadProps, 'page'> & { readonly page: CaseloadPage };

function CaseloadShown(props: ShownProps): ReactNode {
  const { page, question, onAsk } = props;
  const dates = useDates();
  return (
    <Stack>
      <Counts counts={page.counts} question={question} />
      <Row spread>
        <SearchBox key={question.search ?? ''} question={question} onAsk={onAsk} />
        <SortButtons question={question} onAsk={onAsk} />
      </Row>
      <p className="small muted">
        <Trans>
          Line: the last 12 weeks of the diary; a gap is a week without an entry. Tag: change since
          the start.
        </Trans>{' '}
        <Trans>Counted {dates.away(page.countedAt)}.</Trans>
      </p>
      {page.rows.length === 0 ? (
        <Nobody {...props} />
      ) : (
        <div className="card caseload">
          <CaseloadTable rows={page.rows} sortedBy={question.sort} />
        </div>
      )}
      <Pages page={page} question={question} onAsk={onAsk} />
    </Stack>
  );
}

type CountsProps = {
  readonly counts: CaseloadPage['counts'];
  readonly question: CaseloadQuestion;
};

function Counts({ counts, question }: CountsProps): ReactNode {
  const { t, i18n } = useLingui();
  return (
    <nav aria-label={t`Show only`}>
      <ul className="plain row tight">
        {caseloadFilters.map((filter) => (
          <li key={filter}>
            <Link
              className="queue"
              href={addressOf({ filter, sort: question.sort })}
              aria-current={filter === question.filter ? 'true' : undefined}
            >
              {i18n._(filterWords[filter])} <b className="numbers">{counts[filter] ?? 0}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type AskProps = Pick<CaseloadProps, 'question' | 'onAsk'>;

function SortButtons({ question, onAsk }: AskProps): ReactNode {
  const sortBy = (sort: CaseloadQuestion['sort']) => () =>
    onAsk({ filter: question.filter, sort, ...(question.search && { search: question.search }) });
  return (
    <Row>
      <Button
        kind="plain-pill"
        aria-pressed={question.sort === 'attention'}
        onClick={sortBy('attention')}
      >
        <Trans>Most urgent first</Trans>
      </Button>
      <Button kind="plain-pill" aria-pressed={question.sort === 'name'} onClick={sortBy('name')}>
        <Trans>By name</Trans>
      </Button>
    </Row>
  );
}

function Nobody({ question, onAsk, mayRegister }: ShownProps): ReactNode {
  if (question.filter === 'all' && question.search === undefined) {
    return (
      <EmptyState
        icon="users"
        heading={<Trans>Nobody here yet</Trans>}
        action={
          mayRegister && (
            <GoButton to="/register" icon="user-plus">
              <Trans>Register a person</Trans>
            </GoButton>
          )
        }
      >
        <Trans>People you register or import appear here.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      heading={<Trans>Nobody matches</Trans>}
      action={
        <Button kind="ghost" onClick={() => onAsk({ filter: 'all', sort: question.sort })}>
          <Trans>Show everybody</Trans>
        </Button>
      }
    >
      <Trans>No person fits this filter and these words just now.</Trans>
    </EmptyState>
  );
}

type PagesProps = AskProps & { readonly page: CaseloadPage };

function Pages({ page, question, onAsk }: PagesProps): ReactNode {
  const { next } = page;
  const { after: _, ...first } = question;
  return (
    <Row spread>
      <output className="live small muted">
        <Plural
          value={page.rows.length}
          one="# person on this page"
          other="# people on this page"
        />
      </output>
      <Row>
        {question.after !== undefined && (
          <Button kind="ghost" icon="arrow-left" onClick={() => onAsk(first)}>
            <Trans>First page</Trans>
          </Button>
        )}
        {next !== null && (
          <Button kind="ghost" icon="arrow-right" onClick={() => onAsk({ ...first, after: next })}>
            <Trans>Next page</Trans>
          </Button>
        )}
      </Row>
    </Row>
  );
}
