import { readMe, signOut } from '#accounts';
import { type Me, type Person, personOf } from '#accounts/patient';
import { offerLanguages } from '#design';
import { call } from '#http';
import { send } from '#http/patient';
import { forgetCrisisContacts, forgetPlanThatStays, onlyPlanOf } from '#safety/patient';
import { type Keeping, keptNowhere, keptOnPhone } from '#sync/patient';
import {
  closeOwner,
  deliverOperations,
  keepCached,
  type Owner,
  openOwner,
  openOwnerOf,
  readCached,
  type StoredForm,
  whileNothingIsSent,
  wipe,
} from '#sync/web';
import type { Device } from './device.ts';
import { isUnused, noteLocked, noteUnlocked } from './locking.ts';

export type Session =
  | { readonly state: 'starting' }
  /** `me` is null while the server could not be asked. */
  | { readonly state: 'signed-out'; readonly me: Me | null }
  | { readonly state: 'signed-in'; readonly person: Person; readonly keeping: Keeping };

const personForm: StoredForm = { name: 'person', upgrades: [] };

/** Who used this phone last and is still signed in, from the phone alone. */
export async function sessionHere(device: Device): Promise<Session | null> {
  const { phone } = device;
  if (phone === null) return null;
  const owner = await openOwnerOf(phone, 'account');
  const known = owner && (await readCached<Person>(phone, owner, personForm));
  return known && owner ? signedIn(device, known.value, owner) : null;
}

/** Asks the server who is signed in. `null`: it could not be reached, so what is shown stays. */
export async function sessionThere(device: Device, before: Session): Promise<Session | null> {
  if (leavingLater() && !(await leave())) return { state: 'signed-out', me: null };
  return whileNothingIsSent(async () => {
    const asked = await call(send, readMe, {});
    if (!asked.ok) return before.state === 'signed-in' ? null : { state: 'signed-out', me: null };
    const { mode, languages } = asked.value;
    await offerLanguages({ drafts: mode === 'demo', checked: languages });
    const person = personOf(asked.value);
    if (person === null) {
      await closeAll(device);
      return { state: 'signed-out', me: asked.value };
    }
    const owner: Owner = `account:${person.key}`;
    onlyPlanOf(owner);
    if (device.phone !== null) {
      await openOwner(device.phone, owner);
      await keepCached(device.phone, owner, personForm, person);
    }
    return before.state === 'signed-in' && before.keeping.owner === owner
      ? { ...before, person }
      : signedIn(device, person, owner);
  });
}

function signedIn({ phone, sendNow }: Device, person: Person, owner: Owner): Session {
  const keeping =
    phone === null
      ? keptNowhere(owner, deliverOperations(send))
      : keptOnPhone(phone, owner, sendNow);
  return { state: 'signed-in', person, keeping };
}

async function closeAll({ phone }: Device): Promise<void> {
  const owner = phone && (await openOwnerOf(phone, 'account'));
  if (phone && owner) await closeOwner(phone, owner);
}

const leaving = 'sinew.sign-out-when-online';
const leavingLater = (): boolean => localStorage.getItem(leaving) !== null;

async function leave(): Promise<boolean> {
  const left = await call(send, signOut, {});
  if (!left.ok && left.problem.status !== 401) return false;
  localStorage.removeItem(leaving);
  return true;
}

/**
 * Closes the app for whoever takes up the phone next: the session ends (offline: later), and what was read
 * leaves the phone. What was not yet sent stays until the person signs in again.
 */
export async function lockSession(device: Device): Promise<Session> {
  noteLocked();
  await whileNothingIsSent(async () => {
    localStorage.setItem(leaving, 'yes');
    await closeAll(device);
    await leave();
  });
  return { state: 'signed-out', me: null };
}

/** At the start of the app: the phone lay unused since it was last open, as the person wished it locked. */
export async function lockIfUnused(device: Device): Promise<Session | null> {
  if (!isUnused(Date.now())) return null;
  const { phone } = device;
  const nobodyHere = phone !== null && (await openOwnerOf(phone, 'account')) === null;
  return nobodyHere ? null : lockSession(device);
}

/** A new session: whatever waited to end has ended with the one before. */
export function beginSession(): void {
  localStorage.removeItem(leaving);
  noteUnlocked();
}

/** Ends the session and leaves nothing of the person on this phone; offline the session ends later. */
export async function endSession({ phone }: Device, owner: Owner): Promise<Session> {
  await whileNothingIsSent(async () => {
    localStorage.setItem(leaving, 'yes');
    await leave();
    forgetCrisisContacts();
    forgetPlanThatStays();
    if (phone !== null) await wipe(phone, owner);
  });
  return { state: 'signed-out', me: null };
}
