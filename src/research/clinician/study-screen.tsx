import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Permission } from '#access';
import { Button, Card, Notice, PageHeading, Row, Stack } from '#design';
import { type Reading, SaidNo, Shown, useAct, useDates, useRead } from '#http/clinician';
import type { Id } from '#kernel';
import { readStudy, type StudyPage, setStudyState } from '#research';
import { StateTag } from './state-words.tsx';
import { StudyCountsCard } from './study-counts.tsx';
import { ChangeStudy } from './study-form.tsx';
import { StudyPeople } from './study-people.tsx';
import { StudyTexts } from './study-texts.tsx';

type ScreenProps = {
  readonly studyId: Id<'StudyId'>;
  readonly may: (permission: Permission) => boolean;
  /** What the study asks and what leaves the clinic, from the room of questionnaires. */
  readonly measures: (study: StudyPage) => ReactNode;
};

/** One study: what it is, what people read, who takes part, what it asks. */
export function StudyScreen({ studyId, may, measures }: ScreenProps): ReactNode {
  const study = useRead(readStudy, { params: { studyId } });
  return (
    <OneStudy
      study={study}
      mayEdit={may('studies:edit')}
      people={may('studies:people') ? <StudyPeople studyId={studyId} /> : null}
      measures={measures}
    />
  );
}

type OneStudyProps = Pick<ScreenProps, 'measures'> & {
  readonly study: Reading<StudyPage>;
  readonly mayEdit: boolean;
  readonly people: ReactNode;
};

export function OneStudy({ study, mayEdit, people, measures }: OneStudyProps): ReactNode {
  const { t } = useLingui();
  return (
    <Shown from={study} waiting={<Trans>Getting the study…</Trans>}>
      {(page) => (
        <Stack>
          <Row spread>
            <PageHeading title={t`Study`}>{page.study.title}</PageHeading>
            <StateTag state={page.study.state} />
          </Row>
          <AboutStudy page={page} mayEdit={mayEdit} />
          <StudyTexts page={page} mayEdit={mayEdit} />
          {measures(page)}
          <StudyCountsCard counts={page.counts} />
          {people}
        </Stack>
      )}
    </Shown>
  );
}

type PartProps = { readonly page: StudyPage; readonly mayEdit: boolean };

function AboutStudy({ page, mayEdit }: PartProps): ReactNode {
  const dates = useDates();
  const [changing, setChanging] = useState(false);
  const { study } = page;
  if (changing) return <ChangeStudy study={study} onClose={() => setChanging(false)} />;
  const { runBy, contact, ethicsReference, ethicsOn } = study;
  return (
    <Card heading={<Trans>About the study</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>
            Run by {runBy}. People ask: {contact}.
          </Trans>
        </p>
        <p>
          <Trans>
            Ethics approval {ethicsReference} of {dates.day(ethicsOn)}.
          </Trans>
        </p>
        {mayEdit && <Opening page={page} onChange={() => setChanging(true)} />}
      </Stack>
    </Card>
  );
}

function Opening({
  page: { study },
  onChange,
}: Pick<PartProps, 'page'> & { readonly onChange: () => void }): ReactNode {
  const act = useAct(setStudyState);
  const [asking, setAsking] = useState(false);
  const { studyId, state, version } = study;
  const set = async (next: 'open' | 'closed') => {
    const answer = await act.run({ params: { studyId }, body: { state: next } });
    if (answer.ok) setAsking(false);
  };
  return (
    <Stack gap="small">
      {state === 'draft' && version === 0 && (
        <Notice>
          <Trans>Publish what people read first. Then the study can be opened.</Trans>
        </Notice>
      )}
      {asking && (
        <Notice tone="warn">
          <p>
            <Trans>
              Nobody is asked anything any more, and open rounds are withdrawn. What was answered
              stays.
            </Trans>
          </p>
          <Row>
            <Button disabled={act.busy} onClick={() => void set('closed')}>
              <Trans>Close it now</Trans>
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              <Trans>Leave it open</Trans>
            </Button>
          </Row>
        </Notice>
      )}
      <SaidNo trouble={act.trouble} />
      <Row>
        {state !== 'open' && version > 0 && (
          <Button icon="play" disabled={act.busy} onClick={() => void set('open')}>
            {state === 'draft' ? <Trans>Open the study</Trans> : <Trans>Open it again</Trans>}
          </Button>
        )}
        {state === 'open' && !asking && (
          <Button kind="ghost" onClick={() => setAsking(true)}>
            <Trans>Close the study</Trans>
          </Button>
        )}
        <Button kind="quiet" icon="pencil" onClick={onChange}>
          <Trans>Change what is said about it</Trans>
        </Button>
      </Row>
    </Stack>
  );
}
