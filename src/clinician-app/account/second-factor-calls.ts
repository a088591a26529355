import * as z from 'zod/mini';
import type { Send } from '#http';

export type NewSecondFactor = { readonly key: string; readonly backupCodes: readonly string[] };

const enabled = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Begins to set the authenticator app up; null when the password is wrong or nothing came. */
export async function startSecondFactor(
  send: Send,
  password: string,
): Promise<NewSecondFactor | null> {
  const answer = await post(send, '/api/auth/two-factor/enable', { password });
  const made = enabled.safeParse(answer?.json);
  if (answer?.status !== 200 || !made.success) return null;
  const key = new URL(made.data.totpURI).searchParams.get('secret') ?? made.data.totpURI;
  return { key, backupCodes: made.data.backupCodes };
}

/** The first code proves that the app works; only then is the factor on. */
export async function confirmSecondFactor(send: Send, code: string): Promise<boolean> {
  const answer = await post(send, '/api/auth/two-factor/verify-totp', { code });
  return answer?.status === 200;
}

/** Switches the factor off again; false when the password is wrong or nothing came. */
export async function endSecondFactor(send: Send, password: string): Promise<boolean> {
  const answer = await post(send, '/api/auth/two-factor/disable', { password });
  return answer?.status === 200;
}

const codes = z.object({ backupCodes: z.array(z.string()) });

/** New backup codes; the earlier ones work no more. Null when the password is wrong or nothing came. */
export async function newBackupCodes(
  send: Send,
  password: string,
): Promise<readonly string[] | null> {
  const answer = await post(send, '/api/auth/two-factor/generate-backup-codes', { password });
  const made = codes.safeParse(answer?.json);
  return answer?.status === 200 && made.success ? made.data.backupCodes : null;
}

async function post(send: Send, path: string, body: unknown) {
  try {
    return await send({ method: 'POST', path, body: JSON.stringify(body) });
  } catch {
    return null;
  }
}
