import type { Send } from '#http';

export type PasskeyOutcome = 'signed-in' | 'given-up' | 'refused';

/** Whether this browser can use passkeys with the JSON that the server speaks. */
export function passkeysWork(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential
  );
}

/** Signs in with a passkey of this device; the browser asks for finger, face or PIN. */
export async function signInWithPasskey(send: Send): Promise<PasskeyOutcome> {
  const asked = await send({
    method: 'GET',
    path: '/api/auth/passkey/generate-authenticate-options',
    body: null,
  });
  if (asked.status !== 200) return 'refused';
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    asked.json as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) return 'given-up';
  const answer = await send({
    method: 'POST',
    path: '/api/auth/passkey/verify-authentication',
    body: JSON.stringify({ response: credential.toJSON() }),
  });
  return answer.status === 200 ? 'signed-in' : 'refused';
}

/** Adds this device as a passkey of the signed-in account. */
export async function addPasskey(send: Send, name: string): Promise<PasskeyOutcome> {
  const asked = await send({
    method: 'GET',
    path: '/api/auth/passkey/generate-register-options',
    body: null,
  });
  if (asked.status !== 200) return 'refused';
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    asked.json as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) return 'given-up';
  const answer = await send({
    method: 'POST',
    path: '/api/auth/passkey/verify-registration',
    body: JSON.stringify({ response: credential.toJSON(), name }),
  });
  return answer.status === 200 ? 'signed-in' : 'refused';
}
