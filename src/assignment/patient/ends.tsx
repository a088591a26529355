import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { DoneView, MyQuestionnaires } from '#assignment';
import { Button, Card, LinkButton, Notice, PageHeading, Stack } from '#design';
import { useDates } from '#http/patient';
import { CrisisContacts } from '#safety/patient';
import { ScoreWords } from './questions-list.tsx';

type SendPageProps = { readonly onSend: () => void };

/** All is answered or skipped; the person decides when it goes. */
export function SendPage({ onSend }: SendPageProps): ReactNode {
  return (
    <Stack>
      <PageHeading lead={<Trans>You can go back and change your answers.</Trans>}>
        <Trans>That was the last question</Trans>
      </PageHeading>
      <Button size="big" icon="send" onClick={onSend}>
        <Trans>Send to my team</Trans>
      </Button>
    </Stack>
  );
}

type PausePageProps = {
  readonly left: number;
  readonly onGoOn: () => void;
  readonly onStop: () => void;
};

/** A few minutes are over: enough for now, or on with it. */
export function PausePage({ left, onGoOn, onStop }: PausePageProps): ReactNode {
  return (
    <Stack>
      <PageHeading lead={<Trans>All is saved. You can stop here and go on another day.</Trans>}>
        <Trans>Time for a break?</Trans>
      </PageHeading>
      <p>
        <Plural value={left} one="# question is left." other="# questions are left." />
      </p>
      <Button size="big" onClick={onGoOn}>
        <Trans>Go on now</Trans>
      </Button>
      <Button kind="ghost" full onClick={onStop}>
        <Trans>Finish later</Trans>
      </Button>
    </Stack>
  );
}

type StoppedPageProps = {
  readonly waiting: number;
  readonly until: MyQuestionnaires['due'][number]['closes'];
  readonly onGoOn: () => void;
};

/** Stopped for today: what is saved where, and until when one may go on. */
export function StoppedPage({ waiting, until, onGoOn }: StoppedPageProps): ReactNode {
  const dates = useDates();
  return (
    <Stack>
      <PageHeading>
        <Trans>Saved. Take your time</Trans>
      </PageHeading>
      <p>
        {waiting === 0 ? (
          <Trans>All your answers are saved and sent.</Trans>
        ) : (
          <Plural
            value={waiting}
            one="# answer is saved on this phone. We will send it when you are online."
            other="# answers are saved on this phone. We will send them when you are online."
          />
        )}
      </p>
      <p>
        <Trans>You can go on until {dates.longDay(until)}.</Trans>
      </p>
      <Button size="big" onClick={onGoOn}>
        <Trans>Go on now</Trans>
      </Button>
      <LinkButton kind="quiet" full href="/app/">
        <Trans>Back to Today</Trans>
      </LinkButton>
    </Stack>
  );
}

type EndPageProps = {
  readonly mine: MyQuestionnaires;
  /** null while the server has not said what it came to, or nothing is shared. */
  readonly done: DoneView | null;
  readonly waiting: number;
  readonly skipped: boolean;
  /** An answer raised an alarm: people to call stay on the page. */
  readonly alarmed: boolean;
};

/** The last page: thanks, what it came to where the team shares it, and what happens next. */
export function EndPage({ alarmed, ...props }: EndPageProps): ReactNode {
  return alarmed ? <AlarmedEnd {...props} /> : <CalmEnd {...props} />;
}

/**
 * After an answer that raised an alarm: people to call, then what happens now. No score and no praise
 * beside it, and no promise that somebody is reading at this hour (SAF-09).
 */
function AlarmedEnd({ mine, waiting }: Omit<EndPageProps, 'alarmed'>): ReactNode {
  return (
    <Stack>
      <PageHeading>
        <Trans>Thank you for telling us</Trans>
      </PageHeading>
      <Card heading={<Trans>If it gets too much, talk to a person now</Trans>}>
        <p>
          <Trans>Please do not wait for us to call.</Trans>
        </p>
        <CrisisContacts contacts={mine.crisisContacts} clinic={mine.clinic} />
      </Card>
      <Card heading={<Trans>What happens now</Trans>}>
        <p>
          {waiting > 0 ? (
            <Trans>
              Your answers are saved on this phone. We will send them when you are online. Your team
              does not know of them until then.
            </Trans>
          ) : (
            <Trans>
              Your team gets a message about what you told us, not only at your next visit. It may
              take a while until someone reads it.
            </Trans>
          )}
        </p>
        <NextDay next={mine.next} />
      </Card>
      <LinkButton size="big" href="/app/">
        <Trans>Back to Today</Trans>
      </LinkButton>
    </Stack>
  );
}

function CalmEnd({ mine, done, waiting, skipped }: Omit<EndPageProps, 'alarmed'>): ReactNode {
  const shared = done?.inWords ?? [];
  return (
    <Stack>
      <PageHeading>{skipped ? <Trans>That is fine</Trans> : <Trans>Thank you</Trans>}</PageHeading>
      {skipped ? (
        <p>
          <Trans>You skipped these questions. Nobody minds.</Trans>
        </p>
      ) : (
        <p>
          <Trans>What you told us helps your team to help you.</Trans>
        </p>
      )}
      {waiting > 0 && (
        <Notice live="status">
          <p>
            <Trans>
              Your answers are saved on this phone. We will send them when you are online.
            </Trans>
          </p>
        </Notice>
      )}
      {shared.length > 0 && (
        <Card heading={<Trans>What it shows</Trans>} tone="soft">
          <ScoreWords inWords={shared} />
        </Card>
      )}
      <Card heading={<Trans>What happens next</Trans>}>
        <p>
          {skipped ? (
            <Trans>You can talk about it at your next visit.</Trans>
          ) : (
            <Trans>Your team reads your answers before your next visit.</Trans>
          )}
        </p>
        <NextDay next={mine.next} />
      </Card>
      <LinkButton size="big" href="/app/">
        <Trans>Back to Today</Trans>
      </LinkButton>
    </Stack>
  );
}

function NextDay({ next }: Pick<MyQuestionnaires, 'next'>): ReactNode {
  const dates = useDates();
  if (next === null) return null;
  return (
    <p>
      <Trans>The next questions come on {dates.longDay(next)}.</Trans>
    </p>
  );
}
