import type { SaveStateNow } from '#design';
import { useOnline, useOutbox } from '#sync/patient';

/** Where the person's entries are, for the line on top of every page; `null` until the phone has looked. */
export function useSaveState(): SaveStateNow | null {
  const outbox = useOutbox();
  const online = useOnline();
  if (outbox === null) return null;
  const { rejected, waiting, trouble } = outbox;
  if (rejected.length > 0) return { state: 'rejected', entries: rejected.length };
  if (!online || (waiting > 0 && trouble === 'unreachable')) return { state: 'offline', waiting };
  if (waiting === 0) return { state: 'sent' };
  return trouble === null ? { state: 'sending' } : { state: 'saved-here', waiting };
}
