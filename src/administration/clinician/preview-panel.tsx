import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { PreviewChange } from '#administration';
import {
  Button,
  Card,
  type Column,
  DataTable,
  Icon,
  Notice,
  ProgressBar,
  Row,
  Small,
  Stack,
} from '#design';
import { Said, SaidNo } from '#http/clinician';
import { changeWords } from './parameter-words.ts';
import type { Preview, PreviewState } from './use-preview.ts';

type PreviewPanelProps = { readonly preview: Preview };

/** What a value would change, before it is kept: how many, which rules, and whom. */
export function PreviewPanel({ preview }: PreviewPanelProps): ReactNode {
  const { t } = useLingui();
  const { shown } = preview;
  if (shown === null) return null;
  const refused = shown.trouble !== null && shown.of === 0;
  return (
    <Card headingLevel={3} tone="soft" heading={t`Before it is kept`}>
      <Stack gap="small">
        {!refused && <Progress shown={shown} onStop={preview.stop} />}
        <SaidNo trouble={shown.trouble} />
        {/* A value that was refused was tried on nobody: nothing is said of what it would change. */}
        {!refused && <Result shown={shown} />}
      </Stack>
    </Card>
  );
}

type ShownProps = { readonly shown: PreviewState };

function Progress({ shown, onStop }: ShownProps & { readonly onStop: () => void }): ReactNode {
  const { t } = useLingui();
  const { state, looked, of } = shown;
  if (state === 'done') {
    return (
      <output className="live">
        <Trans>
          Looked at all <Plural value={of} one="# person" other="# people" /> in care.
        </Trans>
      </output>
    );
  }
  return (
    <>
      <ProgressBar value={looked} of={Math.max(of, 1)} label={t`People looked at`} />
      <Row>
        <output className="live">
          <Trans>
            Looked at {looked} of {of} people.
          </Trans>{' '}
          {state === 'stopped' && <Trans>Stopped: the numbers below are not complete.</Trans>}
        </output>
        {state === 'running' && (
          <Button kind="quiet" icon="x" onClick={onStop}>
            <Trans>Stop looking</Trans>
          </Button>
        )}
      </Row>
    </>
  );
}

function Result({ shown }: ShownProps): ReactNode {
  const { changes, rules, state } = shown;
  if (state === 'done' && rules.length === 0) {
    return (
      <p>
        <Trans>No rule reads this number, so no finding changes.</Trans>
      </p>
    );
  }
  if (changes.length === 0) {
    return state === 'running' ? null : (
      <Notice tone="ok">
        <p>
          <Icon name="circle-check" /> <Trans>No open finding would change.</Trans>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <DataTable
        caption={<Trans>What would change</Trans>}
        columns={countColumns}
        rows={countsOf(changes)}
        rowKey={({ key }) => key}
      />
      <People changes={changes} />
    </>
  );
}

type Count = { readonly key: string; readonly change: PreviewChange; readonly times: number };

function countsOf(changes: readonly PreviewChange[]): readonly Count[] {
  const counts = new Map<string, Count>();
  for (const change of changes) {
    const key = `${change.kind} ${change.rule}`;
    counts.set(key, { key, change, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.times - a.times);
}

const countColumns: readonly Column<Count>[] = [
  {
    id: 'rule',
    header: <Trans>Finding</Trans>,
    namesRow: true,
    cell: ({ change }) => (
      <>
        {change.rule}: <Said text={change.title} />
      </>
    ),
  },
  { id: 'change', header: <Trans>Change</Trans>, cell: ({ change }) => <Kind change={change} /> },
  { id: 'times', header: <Trans>Times</Trans>, numeric: true, cell: ({ times }) => times },
];

function Kind({ change }: { readonly change: PreviewChange }): ReactNode {
  const { i18n } = useLingui();
  return i18n._(changeWords[change.kind]);
}

const pageSize = 20;

function People({ changes }: { readonly changes: readonly PreviewChange[] }): ReactNode {
  const [most, setMost] = useState(pageSize);
  const named = changes.filter(({ name }) => name !== null);
  if (named.length === 0) {
    return changes.some(({ patientId }) => patientId !== null) ? null : (
      <Small>
        <Trans>Who they are is shown to the care team only.</Trans>
      </Small>
    );
  }
  return (
    <>
      <ul className="plain">
        {named.slice(0, most).map((change) => (
          <li key={`${change.patientId} ${change.rule} ${change.kind}`}>
            <Link href={`/patients/${change.patientId}/decisions`}>{change.name}</Link>:{' '}
            {change.rule} <Kind change={change} />
          </li>
        ))}
      </ul>
      {named.length > most && (
        <Button kind="quiet" onClick={() => setMost(most + pageSize)}>
          <Trans>Show more people</Trans>
        </Button>
      )}
    </>
  );
}
