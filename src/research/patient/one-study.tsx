import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Card, Notice, PageHeading, Small, Stack } from '#design';
import { useDates } from '#http/patient';
import { AgreeForm } from './agree-form.tsx';
import type { StudyHere } from './here.ts';
import { LeaveForm } from './leave-form.tsx';
import { StandingTag } from './studies-list.tsx';
import { StudyWordsShown } from './study-words-shown.tsx';
import type { Saying } from './use-my-studies.ts';

type OneStudyProps = { readonly study: StudyHere; readonly saying: Saying };

/** What the study is, in full, and then the choice. */
export function OneStudy({ study, saying }: OneStudyProps): ReactNode {
  return (
    <Stack>
      <PageHeading
        lead={<Trans>This is research. Your care stays the same, whatever you choose.</Trans>}
      >
        <span dir="auto" lang={study.language}>
          {study.words.title}
        </span>
      </PageHeading>
      <StudyWordsShown study={study} />
      <Choice study={study} saying={saying} />
    </Stack>
  );
}

function Choice({ study, saying }: OneStudyProps): ReactNode {
  const [noPlace, setNoPlace] = useState(false);
  const told = (outcome: string) => setNoPlace(outcome === 'nowhere' || outcome === 'refused');
  const takesPart = study.standing === 'in-force' || study.standing === 'new-text';
  const mayJoin = study.open && study.standing !== 'in-force';
  return (
    <>
      <WhereIStand study={study} />
      {noPlace && (
        <Notice live="status">
          <Trans>We could not reach the clinic. Please try again in a moment.</Trans>
        </Notice>
      )}
      {mayJoin && (
        <AgreeForm
          mayDecline={study.standing === 'not-asked'}
          onAgree={async (name) => told(await saying.agree(study, name))}
          onDecline={async () => told(await saying.decline(study))}
        />
      )}
      {takesPart && (
        <LeaveForm onLeave={async (afterwards) => told(await saying.leave(study, afterwards))} />
      )}
    </>
  );
}

function WhereIStand({ study }: { readonly study: StudyHere }): ReactNode {
  const dates = useDates();
  const { saidAt, standing, onItsWay, open } = study;
  if (standing === 'not-asked' && open) return null;
  return (
    <Card heading={<Trans>What you chose</Trans>} aside={<StandingTag study={study} />} tone="soft">
      <div aria-live="polite">
        <StandingWords study={study} />
        {!open && (
          <p>
            <Trans>This study asks nothing any more.</Trans>
          </p>
        )}
        {saidAt !== null && (
          <Small>
            {dates.moment(saidAt)} {onItsWay && <Trans>Saved on this phone.</Trans>}
          </Small>
        )}
      </div>
    </Card>
  );
}

function StandingWords({ study }: { readonly study: StudyHere }): ReactNode {
  switch (study.standing) {
    case 'in-force':
      return (
        <p>
          <Trans>You take part. Thank you. You can leave at any time.</Trans>
        </p>
      );
    case 'new-text':
      return (
        <p>
          <Trans>
            Something has changed in this study. We ask you nothing until you agree again.
          </Trans>
        </p>
      );
    case 'declined':
      return (
        <p>
          <Trans>You do not take part. That is fine.</Trans>
        </p>
      );
    case 'left':
      return (
        <p>
          {study.afterwards === 'keep' ? (
            <Trans>
              You left. We ask you nothing more. The answers you gave may stay in the study.
            </Trans>
          ) : (
            <Trans>
              You left. We ask you nothing more. The study does not use your answers again.
            </Trans>
          )}
        </p>
      );
    case 'not-asked':
      return null;
  }
}
