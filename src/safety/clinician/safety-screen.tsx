import type { ReactNode } from 'react';
import { Stack } from '#design';
import { useRead } from '#http/clinician';
import { readAlerts } from '#safety';
import { Alerts } from './alerts.tsx';
import { CrisisContactAttention } from './crisis-contact-attention.tsx';

/** The open alerts of the site; looked at again every twenty seconds while the page is open. */
export function SafetyScreen({ mayAct }: { readonly mayAct: boolean }): ReactNode {
  const alerts = useRead(readAlerts, {}, { everySeconds: 20 });
  return (
    <Stack>
      <Alerts mayAct={mayAct} alerts={alerts} />
      <CrisisContactAttention />
    </Stack>
  );
}
