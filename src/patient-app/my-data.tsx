import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { readWhoLooked } from '#audit';
import { readMyCircle } from '#circle';
import { Button, Card, Notice } from '#design';
import { readMyDiary } from '#diary';
import { call } from '#http';
import { send } from '#http/patient';
import { addDays } from '#kernel';
import { readMyPlan } from '#plan';
import { readMyStudies } from '#research';
import { readMySafetyPlan } from '#safety';
import { instantNow, todayHere } from '#sync/web';

const daysMost = 399;

/** Everything the clinic's computer tells this app about the person, in one file of their own. */
export function MyData(): ReactNode {
  const [state, setState] = useState<'idle' | 'saved' | 'failed'>('idle');
  const save = async () => {
    const data = await collect();
    if (data === null) return setState('failed');
    const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `sinew-${todayHere()}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
    setState('saved');
  };
  return (
    <Card heading={<Trans>My data</Trans>}>
      <p>
        <Trans>Your plan, your check-ins, your helpers, and who looked: as one file.</Trans>
      </p>
      <Button kind="ghost" full icon="download" onClick={() => void save()}>
        <Trans>Save my data on this phone</Trans>
      </Button>
      {state === 'saved' && (
        <output className="said">
          <Trans>Saved with your downloads. Keep it safe.</Trans>
        </output>
      )}
      {state === 'failed' && (
        <Notice live="status">
          <Trans>We could not get everything. Please try again when you are online.</Trans>
        </Notice>
      )}
    </Card>
  );
}

async function collect(): Promise<unknown> {
  const to = addDays(todayHere(), 1);
  const [plan, safetyPlan, diary, circle, studies, whoLooked] = await Promise.all([
    call(send, readMyPlan, {}),
    call(send, readMySafetyPlan, {}),
    call(send, readMyDiary, { query: { from: addDays(to, -daysMost), to } }),
    call(send, readMyCircle, {}),
    call(send, readMyStudies, {}),
    call(send, readWhoLooked, { query: {} }),
  ]);
  if (!plan.ok || !safetyPlan.ok || !diary.ok || !circle.ok) return null;
  if (!studies.ok || !whoLooked.ok) return null;
  return {
    savedAt: instantNow(),
    plan: plan.value,
    safetyPlan: safetyPlan.value.plan,
    diary: diary.value,
    sharing: circle.value,
    studies: studies.value.studies,
    whoLooked: whoLooked.value,
  };
}
