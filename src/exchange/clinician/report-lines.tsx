import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, type Column, DataTable, Row, Small, Stack, Tag } from '#design';
import type { ImportReport } from '#exchange';

type Line = ImportReport['lines'][number];
type ReportLinesProps = { readonly lines: readonly Line[] };

const shownMax = 200;

/** Every part of the form with what became of it; those that matter first. */
export function ReportLines({ lines }: ReportLinesProps): ReactNode {
  const notable = lines.filter(({ outcome }) => outcome !== 'taken');
  const [all, setAll] = useState(notable.length === 0);
  const shown = all ? lines : notable;
  return (
    <Stack>
      <Row>
        <Button kind="plain-pill" aria-pressed={!all} onClick={() => setAll(!all)}>
          <Trans>Changed, left out or refused only</Trans>
        </Button>
      </Row>
      {shown.length === 0 ? (
        <p className="muted">
          <Trans>Nothing was changed, left out or refused.</Trans>
        </p>
      ) : (
        <DataTable
          caption={<Trans>Parts of the form</Trans>}
          captionUnseen
          columns={columns}
          rows={shown.slice(0, shownMax).map((line, at) => ({ ...line, at }))}
          rowKey={({ at }) => `${at}`}
        />
      )}
      {shown.length > shownMax && (
        <p className="muted">
          <Plural
            value={shown.length - shownMax}
            one="# more part is not shown."
            other="# more parts are not shown."
          />
        </p>
      )}
    </Stack>
  );
}

type NumberedLine = Line & { readonly at: number };

const columns: readonly Column<NumberedLine>[] = [
  {
    id: 'part',
    header: <Trans>Part</Trans>,
    namesRow: true,
    cell: ({ linkId, path }) => (
      <>
        {linkId ?? <Trans>The whole form</Trans>}
        {path !== '' && (
          <>
            <br />
            <Small>
              <code className="wraps">{path}</code>
            </Small>
          </>
        )}
      </>
    ),
  },
  {
    id: 'outcome',
    header: <Trans>What became of it</Trans>,
    cell: (line) => <Outcome {...line} />,
  },
  { id: 'says', header: <Trans>Why</Trans>, cell: ({ says }) => <span dir="auto">{says}</span> },
];

function Outcome({ outcome }: Line): ReactNode {
  if (outcome === 'taken') {
    return (
      <Tag tone="ok">
        <Trans>taken</Trans>
      </Tag>
    );
  }
  if (outcome === 'refused') {
    return (
      <Tag tone="warn">
        <Trans>refused</Trans>
      </Tag>
    );
  }
  return <Tag>{outcome === 'changed' ? <Trans>changed</Trans> : <Trans>left out</Trans>}</Tag>;
}
