import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { EmptyState, LinkButton, Loaded, Loading, PhoneShell } from '#design';
import type { DueHere } from './due-here.ts';
import { questionsPath } from './questions-card.tsx';
import { QuestionsList } from './questions-list.tsx';
import { QuestionsPages } from './questions-pages.tsx';
import { type Mine, useMine } from './use-mine.ts';

/** "Questions for you": the list, from the phone first. */
export function QuestionsScreen({
  under,
}: {
  readonly under: (mine: Mine) => ReactNode;
}): ReactNode {
  const mine = useMine();
  return (
    <Loaded from={mine.kept.answer} waiting={<Trans>Getting your questions…</Trans>}>
      {({ done, next }) => (
        <>
          <QuestionsList due={mine.due ?? []} done={done} next={next} />
          {under(mine)}
        </>
      )}
    </Loaded>
  );
}

/** One round of questions, whatever the network does. */
export function AnsweringScreen({ occurrenceId }: { readonly occurrenceId: string }): ReactNode {
  const { kept, mine, due } = useMine();
  const shown = useOpened(due, occurrenceId);
  if (mine !== null && shown !== null) {
    return <QuestionsPages due={shown} mine={mine} again={kept.again} />;
  }
  const looking = kept.answer.state === 'loading' || due === null;
  return <PhoneShell>{looking ? <Getting /> : <Closed />}</PhoneShell>;
}

/** Once handed in the server lists it no more; the last page still is about it. */
function useOpened(due: readonly DueHere[] | null, occurrenceId: string): DueHere | null {
  const [opened, setOpened] = useState<DueHere | null>(null);
  const now = due?.find((one) => one.occurrenceId === occurrenceId) ?? null;
  if (now !== null && now !== opened) setOpened(now);
  if (now !== null || opened === null) return now;
  return { ...opened, ended: opened.ended ?? 'handed-in' };
}

function Getting(): ReactNode {
  return (
    <Loading>
      <Trans>Getting your questions…</Trans>
    </Loading>
  );
}

function Closed(): ReactNode {
  return (
    <>
      <EmptyState icon="circle-check" heading={<Trans>These questions are closed</Trans>}>
        <Trans>You do not have to do anything. All that is open is on your list.</Trans>
      </EmptyState>
      <LinkButton href={questionsPath()}>
        <Trans>Questions for you</Trans>
      </LinkButton>
    </>
  );
}
