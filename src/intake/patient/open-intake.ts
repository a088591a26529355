import { openIntake } from '#accounts';
import { call, type Problem, type Unreachable } from '#http';
import { send } from '#http/patient';
import { type IntakeState, readIntake } from '#intake';
import { err, type Result } from '#kernel';
import {
  type Owner,
  openOwner,
  openOwnerOf,
  type Phone,
  readCached,
  type StoredForm,
  whileNothingIsSent,
} from '#sync/web';

/** The intake as kept for going on without a network, and the link that opened it. */
export const intakeForm: StoredForm = { name: 'intake', upgrades: [] };
export const intakeLinkForm: StoredForm = { name: 'intake-link', upgrades: [] };

export const intakeOwner = (state: Pick<IntakeState, 'intakeId'>): Owner =>
  `intake:${state.intakeId}`;

export type OpenedIntake = { readonly owner: Owner; readonly state: IntakeState };
export type NotOpened = 'over' | 'unreachable' | 'no-link' | 'of-somebody-else';

/**
 * Opens an intake: by the link's token, by the session that is here already, or without a network from
 * what this phone keeps. A copy on the phone is only shown to who holds the same link.
 */
export const openIntakeHere = (
  phone: Phone | null,
  token: string | null,
): Promise<Result<OpenedIntake, NotOpened>> =>
  // Whom the server takes this device for changes here; nothing may be sent meanwhile.
  whileNothingIsSent(() => openHere(phone, token));

async function openHere(
  phone: Phone | null,
  token: string | null,
): Promise<Result<OpenedIntake, NotOpened>> {
  if (token !== null) {
    const opened = await call(send, openIntake, { body: { token } });
    if (!opened.ok && opened.problem.status === 409) return err('of-somebody-else');
    if (!opened.ok) return (await keptCopy(phone, token)) ?? err(whyNot(opened.problem));
  }
  const read = await call(send, readIntake, {});
  if (!read.ok)
    return (await afterFailedRead(phone, token, read.problem)) ?? err(whyNot(read.problem));
  const state = read.value;
  const owner = intakeOwner(state);
  // A tablet of the clinic keeps nothing of anybody.
  if (phone !== null && state.kiosk !== true) await openOwner(phone, owner);
  return { ok: true, value: { owner, state } };
}

async function afterFailedRead(
  phone: Phone | null,
  token: string | null,
  problem: Problem | Unreachable,
): Promise<Result<OpenedIntake, NotOpened> | null> {
  const kept = await keptCopy(phone, token);
  if (kept === null || problem.status === 0 || problem.status >= 500) return kept;
  // The ticket of the link has run out after a day; the link itself may still hold.
  const link =
    kept.ok && phone ? await readCached<string>(phone, kept.value.owner, intakeLinkForm) : null;
  if (link === null || token !== null) return null;
  return openHere(phone, link.value);
}

async function keptCopy(
  phone: Phone | null,
  token: string | null,
): Promise<Result<OpenedIntake, NotOpened> | null> {
  if (phone === null) return null;
  const owner = await openOwnerOf(phone, 'intake');
  if (owner === null) return null;
  const [copy, link] = await Promise.all([
    readCached<IntakeState>(phone, owner, intakeForm),
    readCached<string>(phone, owner, intakeLinkForm),
  ]);
  if (copy === null || (token !== null && link?.value !== token)) return null;
  return { ok: true, value: { owner, state: copy.value } };
}

function whyNot({ status }: Problem | Unreachable): NotOpened {
  if (status === 0 || status === 429 || status >= 500) return 'unreachable';
  return status === 404 || status === 410 ? 'over' : 'no-link';
}
