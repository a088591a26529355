import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button, type Column, DataTable, EmptyState, Row, Small, Stack, Tag } from '#design';
import { Said, useWords } from '#http/clinician';
import type { LibraryRow } from '#library';
import { FilterBar } from './filter-bar.tsx';
import { LanguageStates } from './language-states.tsx';
import { fitting, type LibraryFilter, noFilter } from './library-filters.ts';
import { originWords, ownStateWords, topicWords } from './library-words.ts';
import { StateTag } from './state-tag.tsx';

type LibraryListProps = { readonly rows: readonly LibraryRow[]; readonly mayEdit: boolean };

/** The whole library with its filters; it is short enough to need no pages. */
export function LibraryList({ rows, mayEdit }: LibraryListProps): ReactNode {
  const words = useWords();
  const [filter, setFilter] = useState<LibraryFilter>(noFilter);
  const found = fitting(rows, filter, (row) => words(row.title));
  if (rows.length === 0) return <NothingHere />;
  return (
    <Stack>
      <FilterBar rows={rows} filter={filter} onChange={setFilter} />
      <output className="live small muted">
        <Plural value={found.length} one="# questionnaire" other="# questionnaires" />
      </output>
      {found.length === 0 ? (
        <EmptyState
          icon="search"
          heading={<Trans>Nothing fits</Trans>}
          action={
            <Button kind="ghost" onClick={() => setFilter(noFilter)}>
              <Trans>Show all</Trans>
            </Button>
          }
        >
          <Trans>No questionnaire fits all you asked for.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={<Trans>Questionnaires</Trans>}
          captionUnseen
          columns={mayEdit ? forEditors : forReaders}
          rows={found}
          rowKey={({ id }) => id}
        />
      )}
    </Stack>
  );
}

function NothingHere(): ReactNode {
  return (
    <EmptyState icon="clipboard-list" heading={<Trans>No questionnaire yet</Trans>}>
      <Trans>Here will be every questionnaire that your clinic may ask.</Trans>
    </EmptyState>
  );
}

const columns: readonly Column<LibraryRow>[] = [
  { id: 'topic', header: <Trans>About</Trans>, cell: (row) => <Topic row={row} /> },
  { id: 'tier', header: <Trans>Tier</Trans>, cell: (row) => row.tier },
  { id: 'state', header: <Trans>State</Trans>, cell: (row) => <State row={row} /> },
  {
    id: 'languages',
    header: <Trans>Languages</Trans>,
    cell: (row) => <LanguageStates entries={row.entries} />,
  },
  {
    id: 'length',
    header: <Trans>Questions</Trans>,
    numeric: true,
    cell: (row) => row.questions,
  },
];

type OfRow = { readonly row: LibraryRow };

const named = (mayEdit: boolean): readonly Column<LibraryRow>[] => [
  {
    id: 'name',
    header: <Trans>Questionnaire</Trans>,
    namesRow: true,
    cell: (row) => <Name row={row} mayEdit={mayEdit} />,
  },
  ...columns,
];
const forEditors = named(true);
const forReaders = named(false);

function Name({ row, mayEdit }: OfRow & { readonly mayEdit: boolean }): ReactNode {
  const { i18n } = useLingui();
  // What was never published has no page in the register; only who writes it can open it.
  const unpublished = row.version === 0;
  return (
    <>
      {unpublished && !mayEdit ? (
        row.name
      ) : (
        <Link href={`/questionnaires/${row.id}${unpublished ? '/edit' : ''}`}>{row.name}</Link>
      )}
      <br />
      <Small>
        {row.origin === 'shipped' ? (
          <Said text={row.title} />
        ) : (
          <>
            {i18n._(originWords[row.origin])}
            {row.ownState !== null && `, ${i18n._(ownStateWords[row.ownState])}`}
          </>
        )}
      </Small>
    </>
  );
}

function Topic({ row }: OfRow): ReactNode {
  const { i18n } = useLingui();
  return i18n._(topicWords[row.topic]);
}

function State({ row }: OfRow): ReactNode {
  const soon = row.entries.find(({ endsInDays }) => endsInDays !== null);
  return (
    <Row>
      <StateTag state={row.state} />
      {soon?.endsInDays !== undefined && soon.endsInDays !== null && (
        <Tag tone="warn" icon="clock">
          <Plural value={soon.endsInDays} one="ends in # day" other="ends in # days" />
        </Tag>
      )}
    </Row>
  );
}
