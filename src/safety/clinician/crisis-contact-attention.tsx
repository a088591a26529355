import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '#design';
import type { OutputOf } from '#http';
import { Said, useRead } from '#http/clinician';
import { readCrisisContactState } from '#safety';
import { ContactStandTag } from './contact-stand.tsx';

export type CrisisContactState = OutputOf<typeof readCrisisContactState>;

/** For whoever answers alerts: numbers patients see that nobody called lately. Nothing where all is well. */
export function CrisisContactAttention(): ReactNode {
  const state = useRead(readCrisisContactState, {});
  return state.state === 'ready' ? <CrisisContactAttentionShown state={state.value} /> : null;
}

type ShownProps = { readonly state: CrisisContactState };

export function CrisisContactAttentionShown({ state }: ShownProps): ReactNode {
  const { attention, live, reachable, verifyDays } = state;
  if (!live || (reachable && attention.length === 0)) return null;
  const urgent = !reachable || attention.some(({ stand }) => stand === 'stale');
  return (
    <Notice
      tone={urgent ? 'danger' : 'warn'}
      heading={
        urgent ? (
          <Trans>Crisis contacts must be called now</Trans>
        ) : (
          <Trans>Crisis contacts must be called soon</Trans>
        )
      }
    >
      <p>
        <Trans>
          Patients go on seeing these numbers. An administrator calls each at least every{' '}
          {verifyDays} days; please see that it is done, and call them yourself before you send
          somebody there.
        </Trans>
      </p>
      {!reachable && (
        <p>
          <Trans>
            No number of the clinic is verified: patients see the emergency number only.
          </Trans>
        </p>
      )}
      <ul>
        {attention.map(({ contactId, label, phone, textNumber, stand, dueOn }) => (
          <li key={contactId}>
            <Said text={label} /> {phone} {textNumber !== null && <Trans>text {textNumber}</Trans>}{' '}
            <ContactStandTag stand={stand} dueOn={dueOn} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
