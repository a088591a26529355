import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AssignmentView } from '#assignment';
import { keptSchedule } from '#assignment';
import { Button, Card, type Column, DataTable, Disclosure, Row, Stack, Tag } from '#design';
import { Said, useDates, useWords } from '#http/clinician';
import { Standing } from './assignment-standing.tsx';
import { LeftOutList } from './preview-list.tsx';
import { ScheduleWords } from './schedule-words.tsx';

type AssignmentCardProps = {
  readonly assignment: AssignmentView;
  readonly mayAssign: boolean;
  readonly onChange: () => void;
  readonly onStop: () => void;
  readonly onResume: () => void;
  /** Answers the open round together with the person; null: there is none, or one may not. */
  readonly onTogether: (() => void) | null;
};

/** One thing a person is asked: when, why, and what became of each round. */
export function AssignmentCard(props: AssignmentCardProps): ReactNode {
  const { assignment, mayAssign, onTogether } = props;
  const dates = useDates();
  const { title, why, assignedByName, assignedAt, endedAt, versions } = assignment;
  const latest = versions.at(-1);
  return (
    <Card
      headingLevel={3}
      heading={<Said text={title} />}
      aside={
        endedAt !== null && (
          <Tag>
            <Trans>Stopped</Trans>
          </Tag>
        )
      }
    >
      <Stack gap="small">
        {latest && (
          <p>
            <ScheduleWords
              schedule={keptSchedule.parse(latest.schedule)}
              anchors={latest.anchors}
            />
          </p>
        )}
        <p>
          <q dir="auto">{why}</q>{' '}
          <span className="muted">
            {assignedByName}, {dates.moment(assignedAt)}
          </span>
        </p>
        <Standing assignment={assignment} />
        <Rounds assignment={assignment} />
        <Versions assignment={assignment} />
        {onTogether !== null && (
          <Row>
            <Button kind="ghost" icon="clipboard-list" onClick={onTogether}>
              <Trans>Answer together</Trans>
            </Button>
          </Row>
        )}
        {mayAssign && <Actions {...props} />}
        {assignment.study !== null && (
          <p className="muted">
            <Trans>
              Asked by the study “{assignment.study.title}”. It is changed on the study’s page.
            </Trans>
          </p>
        )}
      </Stack>
    </Card>
  );
}

function Actions({ assignment, onChange, onStop, onResume }: AssignmentCardProps): ReactNode {
  const { study } = assignment;
  if (study !== null && study.stop !== null) return null;
  if (assignment.endedAt !== null) {
    return (
      <Row>
        <Button kind="ghost" icon="undo-2" onClick={onResume}>
          <Trans>Take the stop back</Trans>
        </Button>
      </Row>
    );
  }
  return (
    <Row>
      {study === null && (
        <Button kind="ghost" icon="pencil" onClick={onChange}>
          <Trans>Change when</Trans>
        </Button>
      )}
      <Button kind="quiet" onClick={onStop}>
        <Trans>Stop</Trans>
      </Button>
    </Row>
  );
}

type Round = AssignmentView['occurrences'][number];

function Rounds({ assignment }: { readonly assignment: AssignmentView }): ReactNode {
  const dates = useDates();
  const words = useWords();
  const { t } = useLingui();
  const rows = assignment.occurrences.slice(0, roundsShown);
  const [latest] = rows;
  if (latest === undefined) return null;
  const columns: readonly Column<Round>[] = [
    { id: 'due', header: t`Due`, namesRow: true, cell: ({ due }) => dates.day(due) },
    {
      id: 'open',
      header: t`Open`,
      cell: ({ opens, closes }) => (
        <>
          {dates.day(opens)} – {dates.day(closes)}
        </>
      ),
    },
    { id: 'state', header: t`State`, cell: ({ state }) => <StateTag state={state} /> },
    { id: 'answers', header: t`Answers`, numeric: true, cell: ({ answers }) => answers },
    { id: 'version', header: t`Schedule`, numeric: true, cell: ({ version }) => version },
  ];
  return (
    <>
      <DataTable
        caption={<Trans>Rounds of “{words(assignment.title)}”</Trans>}
        columns={columns}
        rows={rows}
        rowKey={({ occurrenceId }) => occurrenceId}
      />
      <LeftOutList leftOut={latest.leftOut} />
    </>
  );
}

const roundsShown = 12;

function StateTag({ state }: Pick<Round, 'state'>): ReactNode {
  switch (state) {
    case 'open':
      return (
        <Tag tone="soft" icon="clock">
          <Trans>Open</Trans>
        </Tag>
      );
    case 'answered':
      return (
        <Tag tone="ok" icon="check">
          <Trans>Answered</Trans>
        </Tag>
      );
    case 'expired':
      return (
        <Tag>
          <Trans>Not answered in time</Trans>
        </Tag>
      );
    case 'skipped':
      return (
        <Tag>
          <Trans>Skipped by the person</Trans>
        </Tag>
      );
    case 'withdrawn':
      return (
        <Tag>
          <Trans>Withdrawn</Trans>
        </Tag>
      );
  }
}

/** Earlier schedules stay readable: what was due then was due by them. */
function Versions({ assignment }: { readonly assignment: AssignmentView }): ReactNode {
  const dates = useDates();
  const earlier = assignment.versions.slice(0, -1);
  if (earlier.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Plural value={earlier.length} one="# earlier schedule" other="# earlier schedules" />
      }
    >
      <ol className="plain">
        {assignment.versions.map((version) => (
          <li key={version.version}>
            <p>
              {version.version}.{' '}
              <ScheduleWords
                schedule={keptSchedule.parse(version.schedule)}
                anchors={version.anchors}
              />
            </p>
            <p className="muted">
              <Trans>
                Since {dates.day(version.fromDay)}, by {version.madeByName}
              </Trans>
              {version.reason !== null && (
                <>
                  : <q dir="auto">{version.reason}</q>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
