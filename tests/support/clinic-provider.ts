import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export type ClinicProvider = {
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
};

/**
 * A clinic's own sign-in as other software would provide it: a real OpenID Connect provider on this
 * machine, that vouches for whatever address one signs in with there.
 */
export async function clinicProvider(callback: string): Promise<ClinicProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'sinew', clientSecret: 'a secret only this test knows' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callback],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true, name: id }),
    }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    ...client,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
