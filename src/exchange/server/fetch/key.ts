import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** The one algorithm we sign with: SMART Backend Services wants every server to take it. */
export const signingAlgorithm = 'ES384';

export type KeyPair = {
  readonly keyId: string;
  readonly publicKey: Readonly<Record<string, unknown>>;
  /** The private half, as it is sealed. */
  readonly secret: string;
};

/** A key pair that is made here and whose private half no person ever sees. */
export async function newKeyPair(keyId: string): Promise<KeyPair> {
  const { publicKey, privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const named = { kid: keyId, alg: signingAlgorithm, use: 'sig' };
  return {
    keyId,
    publicKey: { ...(await exportJWK(publicKey)), ...named, key_ops: ['verify'] },
    secret: JSON.stringify(await exportJWK(privateKey)),
  };
}

export const keyFrom = (secret: string): JWK => JSON.parse(secret) as JWK;
