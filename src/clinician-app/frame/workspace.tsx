import { type ReactNode, Suspense } from 'react';
import { Loading } from '#design';
import type { OutputOf } from '#http';
import { useRead } from '#http/clinician';
import { readAlerts } from '#safety';
import { readWorklist } from '#worklist';
import type { Connection } from '../connection.ts';
import { Screens } from '../screens.tsx';
import { useSession } from '../session.ts';
import { Frame } from './frame.tsx';

/** The frame with its two live counts, and the screen the address names. */
export function Workspace({ connection }: { readonly connection: Connection }): ReactNode {
  return (
    <Frame connection={connection} counts={useCounts()}>
      <Suspense fallback={<Loading />}>
        <Screens />
      </Suspense>
    </Frame>
  );
}

/** A safety alert must show in the rail within the minute, whatever screen is open. */
function useCounts() {
  const { may } = useSession();
  const alerts = useRead(readAlerts, {}, { everySeconds: 20, enabled: may('safety:read') });
  const worklist = useRead(readWorklist, {}, { everySeconds: 60, enabled: may('worklist:read') });
  return {
    safety: alerts.state === 'ready' ? peopleIn(alerts.value) : 0,
    worklist:
      worklist.state === 'ready'
        ? Object.values(worklist.value.counts).reduce((sum, count) => sum + count, 0)
        : 0,
  };
}

/** People with an open alert or warning sign, each once: what the caseload counts, too. */
function peopleIn({ alerts, warningSigns }: OutputOf<typeof readAlerts>): number {
  const open = alerts.filter(({ state }) => state !== 'closed');
  return new Set([...open, ...warningSigns].map(({ patientId }) => patientId)).size;
}
