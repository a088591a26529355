import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PatientId } from '#access';
import {
  Button,
  Card,
  type Column,
  DataTable,
  Disclosure,
  PrintButton,
  Row,
  Small,
  Stack,
  Tag,
} from '#design';
import {
  decideOtherRecord,
  type OtherRecordView,
  type RecordLineView,
  undoOtherRecord,
} from '#exchange';
import { SaidNo, useAct, useDates } from '#http/clinician';
import { Ours, SaysThere, StandingTag } from './record-line.tsx';

type OtherRecordProps = { readonly patientId: PatientId; readonly record: OtherRecordView };

/** One record from elsewhere: a line each for what it says, what ours says, and what is decided. */
export function OtherRecord({ patientId, record }: OtherRecordProps): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const { source, madeOn, readAt, readByName, lines, cameBy } = record;
  const acts = useDeciding(patientId, record);
  return (
    <Card
      heading={<span dir="auto">{source}</span>}
      aside={
        <Tag tone="soft">
          {cameBy === 'file' ? <Trans>from a file</Trans> : <Trans>fetched</Trans>}
        </Tag>
      }
    >
      <Stack>
        <p className="muted">
          {madeOn !== null && <Trans>Made on {dates.day(madeOn)}.</Trans>}{' '}
          <Trans>
            Brought in by {readByName}, {dates.moment(readAt)}.
          </Trans>
        </p>
        <SaidNo trouble={acts.trouble} />
        <All lines={lines} busy={acts.busy} onTake={acts.take} />
        {lines.length === 0 ? (
          <p>
            <Trans>It says nothing that has a place in this record.</Trans>
          </p>
        ) : (
          <DataTable
            stacks
            caption={t`What the record of ${source} says`}
            captionUnseen
            columns={columnsOf(acts)}
            rows={lines}
            rowKey={({ lineId }) => lineId}
          />
        )}
        <NotTakenIn faults={record.faults} />
        <Row>
          <PrintButton />
        </Row>
      </Stack>
    </Card>
  );
}

type Deciding = {
  readonly busy: boolean;
  readonly trouble: ReturnType<typeof useAct<typeof decideOtherRecord>>['trouble'];
  readonly take: (lines: readonly RecordLineView[]) => void;
  readonly leave: (line: RecordLineView) => void;
  readonly undo: (line: RecordLineView) => void;
};

function useDeciding(patientId: PatientId, { recordId }: OtherRecordView): Deciding {
  const decide = useAct(decideOtherRecord);
  const undo = useAct(undoOtherRecord);
  const decided = (decision: 'taken' | 'left', lines: readonly RecordLineView[]) => {
    undo.forget();
    const lineIds = lines.map(({ lineId }) => lineId);
    void decide.run({ params: { patientId, recordId }, query: {}, body: { decision, lineIds } });
  };
  return {
    busy: decide.busy || undo.busy,
    trouble: decide.trouble ?? undo.trouble,
    take: (lines) => decided('taken', lines),
    leave: (line) => decided('left', [line]),
    undo: ({ lineId }) => {
      decide.forget();
      void undo.run({ params: { patientId, recordId, lineId }, query: {} });
    },
  };
}

type AllProps = {
  readonly lines: readonly RecordLineView[];
  readonly busy: boolean;
  readonly onTake: Deciding['take'];
};

/** All that contradicts nothing; where the two differ, each line is its own decision. */
function All({ lines, busy, onTake }: AllProps): ReactNode {
  const plain = lines.filter(
    ({ standing, decision }) => decision === null && (standing === 'new' || standing === 'newer'),
  );
  if (plain.length < 2) return null;
  return (
    <Row>
      <Button kind="ghost" icon="check" disabled={busy} onClick={() => onTake(plain)}>
        <Plural
          value={plain.length}
          one="Take over # line that is new"
          other="Take over all # lines that are new"
        />
      </Button>
      <Small>
        <Trans>Lines that differ from ours are decided one by one.</Trans>
      </Small>
    </Row>
  );
}

const columnsOf = (acts: Deciding): readonly Column<RecordLineView>[] => [
  {
    id: 'there',
    header: <Trans>The other record says</Trans>,
    namesRow: true,
    cell: (line) => <SaysThere line={line} />,
  },
  { id: 'ours', header: <Trans>Ours says</Trans>, cell: (line) => <Ours line={line} /> },
  {
    id: 'standing',
    header: <Trans>Where it differs</Trans>,
    cell: ({ standing }) => <StandingTag standing={standing} />,
  },
  {
    id: 'decision',
    header: <Trans>Decision</Trans>,
    cell: (line) => <Decision line={line} acts={acts} />,
  },
];

type DecisionProps = { readonly line: RecordLineView; readonly acts: Deciding };

function Decision({ line, acts }: DecisionProps): ReactNode {
  const { t } = useLingui();
  const { becomes, standing, decision, decidedByName: by } = line;
  if (decision !== null) {
    return (
      <Row>
        <Tag tone={decision === 'taken' ? 'ok' : 'soft'}>
          {decision === 'taken' ? <Trans>taken over</Trans> : <Trans>left</Trans>}
        </Tag>
        <Small>{by}</Small>
        <Button
          kind="quiet"
          disabled={acts.busy}
          aria-label={t`Undo: ${becomes}`}
          onClick={() => acts.undo(line)}
        >
          <Trans>Undo</Trans>
        </Button>
      </Row>
    );
  }
  const takes = standing !== 'same' && standing !== 'stopped';
  return (
    <Row>
      {takes && (
        <Button
          kind="ghost"
          disabled={acts.busy}
          aria-label={t`Take over: ${becomes}`}
          onClick={() => acts.take([line])}
        >
          <Trans>Take over</Trans>
        </Button>
      )}
      {standing !== 'same' && (
        <Button
          kind="quiet"
          disabled={acts.busy}
          aria-label={t`Leave: ${becomes}`}
          onClick={() => acts.leave(line)}
        >
          <Trans>Leave</Trans>
        </Button>
      )}
    </Row>
  );
}

const faultsShownMax = 100;

/** What was not taken in, each with its reason: the team reads it and decides what to do about it. */
function NotTakenIn({ faults }: Pick<OtherRecordView, 'faults'>): ReactNode {
  if (faults.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Plural
          value={faults.length}
          one="# thing was read and not taken in"
          other="# things were read and not taken in"
        />
      }
    >
      <ul>
        {faults.slice(0, faultsShownMax).map(({ path, code, says }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a file may say the same twice
          <li key={`${at} ${path} ${code}`} dir="auto">
            {says}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
