import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button, Notice, Stack, TextArea } from '#design';
import { useDates } from '#http/patient';
import type { PlanResponse, PlanView, TodayMark } from '#plan';
import { useKeeping } from '#sync/patient';
import { instantNow, newId, type OutboxRow, todayHere } from '#sync/web';
import { planResponseForm, todayMarkForm } from './forms.ts';
import { markKey } from './marks.ts';
import { useMyPlan } from './use-my-plan.ts';

/** A refused mark or word about the plan: what it was, and how to put it right. */
export function MendPlan({ row }: { readonly row: OutboxRow }): ReactNode {
  const { kept } = useMyPlan();
  const plan = kept.answer.state === 'ready' ? kept.answer.value.plan : null;
  if (row.kind === todayMarkForm.name) {
    return <MendMark row={row} mark={row.body as TodayMark} plan={plan} />;
  }
  if (row.kind === planResponseForm.name && plan !== null) {
    return <MendResponse row={row} said={row.body as PlanResponse} plan={plan} />;
  }
  return null;
}

type MendMarkProps = {
  readonly row: OutboxRow;
  readonly mark: TodayMark;
  readonly plan: PlanView | null;
};

/** A mark for a day that is still to come becomes one for today; any other is sent once more. */
function MendMark({ row, mark, plan }: MendMarkProps): ReactNode {
  const keeping = useKeeping();
  const dates = useDates();
  const today = todayHere();
  const title = plan?.items.find(({ itemId }) => itemId === mark.itemId)?.title ?? null;
  const sendAgain = async () => {
    const day = mark.day > today ? today : mark.day;
    const body = { ...mark, day, recordedAt: instantNow() };
    await keeping.save({ form: todayMarkForm, key: markKey(day, mark.itemId), body });
    await keeping.discard(row.opId);
  };
  return (
    <>
      <p>
        <Trans>It is about your plan, on {dates.shortDay(mark.day)}.</Trans>{' '}
        {title !== null && <strong dir="auto">{title}</strong>}
      </p>
      <Button kind="ghost" icon="send" onClick={() => void sendAgain()}>
        {mark.day > today ? <Trans>Mark it for today</Trans> : <Trans>Send it again</Trans>}
      </Button>
    </>
  );
}

type MendResponseProps = {
  readonly row: OutboxRow;
  readonly said: PlanResponse;
  readonly plan: PlanView;
};

/** What the person said goes to the plan as it is now; a yes to an older plan is not turned into one. */
function MendResponse({ row, said, plan }: MendResponseProps): ReactNode {
  const keeping = useKeeping();
  const [words, setWords] = useState(said.words ?? '');
  const [empty, setEmpty] = useState(false);
  if (said.kind === 'agree') {
    return (
      <p>
        <Trans>You said yes to a plan that has changed. Please look at the new one.</Trans>
      </p>
    );
  }
  const part = plan.items.find(({ itemId }) => itemId === said.itemId) ?? null;
  const sendAgain = async () => {
    const given = words.trim();
    if (given === '' && said.kind !== 'decline') return setEmpty(true);
    const responseId = newId<'PlanResponseId'>();
    const body: PlanResponse = {
      ...said,
      responseId,
      planId: plan.planId,
      planVersion: plan.version,
      itemId: part?.itemId ?? null,
      words: given === '' ? null : given,
    };
    await keeping.save({ form: planResponseForm, key: responseId, body });
    await keeping.discard(row.opId);
  };
  return (
    <Stack gap="small">
      {said.itemId !== null && part === null && (
        <Notice>
          <Trans>That part is no longer in your plan. Your words go to the whole plan.</Trans>
        </Notice>
      )}
      <TextArea
        label={<Trans>Your words</Trans>}
        optional={said.kind === 'decline'}
        error={empty ? <Trans>Please write a few words.</Trans> : undefined}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
      <Button kind="ghost" icon="send" onClick={() => void sendAgain()}>
        <Trans>Send it again</Trans>
      </Button>
    </Stack>
  );
}
