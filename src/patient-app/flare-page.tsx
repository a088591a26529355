import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, LinkButton } from '#design';
import { useMyPlan } from '#plan/patient';
import type { FlareReport } from '#safety';
import { FlareHelp, type FlareSaid, keptCrisisContacts, type Told } from '#safety/patient';
import { useKeeping } from '#sync/patient';
import { instantNow, newId } from '#sync/web';
import { flareReportForm } from './flare-report-form.ts';
import { FullFrame } from './frame.tsx';

/**
 * Flare help of someone who is signed in: with the clinic's contacts and a word to the team. The contacts
 * lie on the phone by themselves too, for when the network goes before the plan has come.
 */
export function FlarePage(): ReactNode {
  const keeping = useKeeping();
  const { kept } = useMyPlan();
  const mine = kept.answer.state === 'ready' ? kept.answer.value : null;
  const report = async (said: FlareSaid): Promise<Told> => {
    const reportId = newId<'FlareReportId'>();
    const body: FlareReport = { reportId, at: instantNow(), signs: [], ...said };
    const outcome = await keeping.save({ form: flareReportForm, key: reportId, body });
    return outcome === 'phone' || outcome === 'server' ? 'kept' : 'nowhere';
  };
  return (
    <FlareFrame>
      <FlareHelp
        contacts={mine?.crisisContacts ?? keptCrisisContacts()}
        clinic={mine?.clinic ?? null}
        onReport={report}
      />
      <LinkButton kind="ghost" full icon="shield" href="/app/safety-plan">
        <Trans>My safety plan</Trans>
      </LinkButton>
    </FlareFrame>
  );
}

/** Flare help for whoever opens it, signed in or not. */
export function FlarePageForAnyone(): ReactNode {
  return (
    <FlareFrame>
      <FlareHelp contacts={keptCrisisContacts()} clinic={null} onReport={null} />
      <LinkButton kind="ghost" full icon="shield" href="/app/safety-plan">
        <Trans>My safety plan</Trans>
      </LinkButton>
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
