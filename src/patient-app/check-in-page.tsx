import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { SaveState } from '#design';
import { CheckIn, type CheckInKind } from '#diary/patient';
import { FullFrame } from './frame.tsx';
import { useSaveState } from './save-state-now.ts';

export function CheckInPage({ kind }: { readonly kind: CheckInKind }): ReactNode {
  const [, navigate] = useLocation();
  const now = useSaveState();
  return (
    <FullFrame back="/app/" backWords={<Trans>Leave</Trans>} aside={now && <SaveState now={now} />}>
      <CheckIn kind={kind} onDone={() => navigate('/app/')} />
    </FullFrame>
  );
}
