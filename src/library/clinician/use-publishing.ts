import { useState } from 'react';
import { useAct } from '#http/clinician';
import { type OwnPage, publishOwn } from '#library';
import type { Draft } from './use-draft.ts';

/** Saves what is still unsaved and makes it the next version. */
export function usePublishing(own: OwnPage, work: Draft) {
  const act = useAct(publishOwn);
  const [done, setDone] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const publish = async (): Promise<void> => {
    setBusy(true);
    const published = work.draft;
    if (await work.save()) {
      const answer = await act.run({
        params: { questionnaire: own.id },
        body: { number: work.number() },
      });
      if (answer.ok) {
        setDone(answer.value.version);
        work.becamePublished(published);
      }
    }
    setBusy(false);
  };
  return {
    publish,
    /** The version that was published on this page. */
    done,
    next: (done ?? own.latestVersion) + 1,
    busy: busy || act.busy,
    trouble: act.trouble,
  };
}
