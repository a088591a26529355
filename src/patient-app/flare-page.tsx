import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '#design';
import type { PlanResponse } from '#plan';
import { planResponseForm, useMyPlan } from '#plan/patient';
import { FlareHelp } from '#safety/patient';
import { useKeeping } from '#sync/patient';
import { newId } from '#sync/web';
import { FullFrame } from './frame.tsx';

/** Flare help of someone who is signed in: with the clinic's contacts and a word to the team. */
export function FlarePage(): ReactNode {
  const { t } = useLingui();
  const keeping = useKeeping();
  const { kept } = useMyPlan();
  const mine = kept.answer.state === 'ready' ? kept.answer.value : null;
  const plan = mine?.plan ?? null;
  const tell = async (planId: PlanResponse['planId'], planVersion: number) => {
    const responseId = newId<'PlanResponseId'>();
    const words = t`I am in a flare today.`;
    const body: PlanResponse = {
      responseId,
      planId,
      planVersion,
      itemId: null,
      kind: 'comment',
      words,
    };
    await keeping.save({ form: planResponseForm, key: responseId, body });
  };
  return (
    <FlareFrame>
      <FlareHelp
        contacts={mine?.crisisContacts ?? []}
        clinic={mine?.clinic ?? null}
        onTellTeam={plan && (() => tell(plan.planId, plan.version))}
      />
    </FlareFrame>
  );
}

/** Flare help for whoever opens it, signed in or not. */
export function FlarePageForAnyone(): ReactNode {
  return (
    <FlareFrame>
      <FlareHelp contacts={[]} clinic={null} onTellTeam={null} />
    </FlareFrame>
  );
}

/** Dim by itself, and back when the person leaves; one touch turns it off. */
function FlareFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const [dim, setDim] = useState(true);
  useEffect(() => {
    if (!dim) return;
    // Shown, not chosen: the person's own theme stays the stored one.
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    dataset['theme'] = 'dim';
    return () => {
      if (before === undefined) delete dataset['theme'];
      else dataset['theme'] = before;
    };
  }, [dim]);
  return (
    <FullFrame
      back="/app/"
      backWords={<Trans>Back</Trans>}
      aside={
        <Button
          kind="plain-pill"
          icon="moon"
          aria-pressed={dim}
          onClick={() => setDim((now) => !now)}
        >
          <Trans>Dim screen</Trans>
        </Button>
      }
    >
      {children}
    </FullFrame>
  );
}
