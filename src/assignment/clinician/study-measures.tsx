import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Permission } from '#access';
import {
  keptSchedule,
  readStudyMeasures,
  type StudyMeasureView,
  stopStudyMeasure,
} from '#assignment';
import {
  Button,
  Card,
  Disclosure,
  EmptyState,
  Figure,
  Figures,
  Row,
  Small,
  Stack,
  Tag,
  TextInput,
} from '#design';
import {
  type Reading,
  Said,
  SaidNo,
  Shown,
  seenAs,
  useAct,
  useDates,
  useRead,
} from '#http/clinician';
import type { Id } from '#kernel';
import { ScheduleWords } from './schedule-words.tsx';
import { StudyExports } from './study-exports.tsx';
import { StudyMeasureForm } from './study-measure-form.tsx';
import { shown } from './study-preview.tsx';

type PlaceProps = {
  readonly studyId: Id<'StudyId'>;
  readonly closed: boolean;
  readonly may: (permission: Permission) => boolean;
};

/** On a study's page: what it asks, and what leaves the clinic. */
export function StudyMeasures({ studyId, closed, may }: PlaceProps): ReactNode {
  const read = useRead(readStudyMeasures, { params: { studyId } });
  const measures = seenAs(read, (page) => page.measures);
  return (
    <>
      <MeasuresOfStudy {...{ studyId, measures }} mayEdit={may('studies:edit') && !closed} />
      {may('studies:export') && <StudyExports studyId={studyId} />}
    </>
  );
}

type MeasuresProps = {
  readonly studyId: Id<'StudyId'>;
  readonly measures: Reading<readonly StudyMeasureView[]>;
  readonly mayEdit: boolean;
};

export function MeasuresOfStudy({ studyId, measures, mayEdit }: MeasuresProps): ReactNode {
  const [adding, setAdding] = useState(false);
  return (
    <Card heading={<Trans>What the study asks</Trans>}>
      <Stack gap="small">
        <Shown from={measures} waiting={<Trans>Getting what the study asks…</Trans>}>
          {(all) =>
            all.length === 0 && !adding ? (
              <EmptyState icon="clipboard-list" heading={<Trans>The study asks nothing yet</Trans>}>
                <Trans>What you add is asked of everybody who agreed, and of nobody else.</Trans>
              </EmptyState>
            ) : (
              all.map((measure) => (
                <OneMeasure key={measure.measureId} {...{ studyId, measure, mayEdit }} />
              ))
            )
          }
        </Shown>
        {adding && (
          <StudyMeasureForm studyId={studyId} measure={null} onClose={() => setAdding(false)} />
        )}
        {mayEdit && !adding && (
          <Row>
            <Button icon="plus" onClick={() => setAdding(true)}>
              <Trans>Add what is asked</Trans>
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}

type OneProps = Pick<MeasuresProps, 'studyId' | 'mayEdit'> & { readonly measure: StudyMeasureView };

function OneMeasure({ studyId, measure, mayEdit }: OneProps): ReactNode {
  const [doing, setDoing] = useState<'change' | 'stop' | null>(null);
  const { title, why, versions, endedAt } = measure;
  const latest = versions.at(-1);
  const close = () => setDoing(null);
  return (
    <Card
      headingLevel={3}
      heading={<Said text={title} />}
      aside={
        endedAt === null ? (
          <Tag tone="soft">
            <Trans>Schedule {latest?.version ?? 0}</Trans>
          </Tag>
        ) : (
          <Tag>
            <Trans>Stopped</Trans>
          </Tag>
        )
      }
    >
      <Stack gap="small">
        {latest && (
          <p>
            <ScheduleWords schedule={keptSchedule.parse(latest.schedule)} anchors={[]} />
          </p>
        )}
        <p>
          <q dir="auto">{why}</q>
        </p>
        <PeopleInNumbers measure={measure} />
        <Licences measure={measure} />
        <Versions measure={measure} />
        {mayEdit && endedAt === null && doing === null && (
          <Row>
            <Button kind="ghost" icon="pencil" onClick={() => setDoing('change')}>
              <Trans>Change when</Trans>
            </Button>
            <Button kind="quiet" onClick={() => setDoing('stop')}>
              <Trans>Stop</Trans>
            </Button>
          </Row>
        )}
        {doing === 'change' && <StudyMeasureForm {...{ studyId, measure }} onClose={close} />}
        {doing === 'stop' && <StopMeasure {...{ studyId, measure }} onClose={close} />}
      </Stack>
    </Card>
  );
}

function PeopleInNumbers({ measure: { rounds } }: Pick<OneProps, 'measure'>): ReactNode {
  return (
    <Figures>
      <Figure value={shown(rounds.open)} label={<Trans>people asked now</Trans>} />
      <Figure value={shown(rounds.answered)} label={<Trans>people who answered</Trans>} />
      <Figure value={shown(rounds.expired)} label={<Trans>people who missed one</Trans>} />
    </Figures>
  );
}

function Licences({ measure: { licences } }: Pick<OneProps, 'measure'>): ReactNode {
  return (
    <Disclosure summary={<Trans>Record of the licence</Trans>}>
      <ul>
        {licences.map(({ instrument, name, tier, says, use, attested }) => (
          <li key={instrument}>
            <strong>{name}</strong> ({tier}): {says}{' '}
            {use === 'covered' && <Trans>It covers research.</Trans>}
            {use === 'unknown' && <Trans>It does not speak of research.</Trans>}{' '}
            {attested !== null && (
              <Small>
                <Trans>
                  {attested.inNameOf} answers for it: {attested.reference}.
                </Trans>{' '}
                <q lang="en">{attested.statement}</q>
              </Small>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Versions({ measure: { versions } }: Pick<OneProps, 'measure'>): ReactNode {
  const dates = useDates();
  if (versions.length < 2) return null;
  return (
    <Disclosure summary={<Trans>Every schedule so far</Trans>}>
      <ol className="plain">
        {versions.map(({ version, schedule, reason, madeByName, madeAt }) => (
          <li key={version}>
            <p>
              {version}. <ScheduleWords schedule={keptSchedule.parse(schedule)} anchors={[]} />
            </p>
            <Small>
              {madeByName}, {dates.moment(madeAt)}
              {reason !== null && (
                <>
                  : <q dir="auto">{reason}</q>
                </>
              )}
            </Small>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

type StopProps = Pick<OneProps, 'studyId' | 'measure'> & { readonly onClose: () => void };

function StopMeasure({ studyId, measure: { measureId }, onClose }: StopProps): ReactNode {
  const { t } = useLingui();
  const act = useAct(stopStudyMeasure);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const stop = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const params = { studyId, measureId };
    const answer = await act.run({ params, body: { reason: reason.trim() } });
    if (answer.ok) onClose();
  };
  return (
    <Stack gap="small">
      <TextInput
        label={t`Why does the study stop asking this?`}
        error={tried && reason.trim() === '' && <Trans>Say why, in a few words.</Trans>}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <SaidNo trouble={act.trouble} />
      <Row>
        <Button disabled={act.busy} onClick={() => void stop()}>
          <Trans>Stop it for everybody</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </Row>
    </Stack>
  );
}
