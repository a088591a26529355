import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { allergic, condition, observed, prescribed, rosaElsewhere } from './other-records.ts';

type Json = Readonly<Record<string, unknown>>;
type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

export type FhirServer = Awaited<ReturnType<typeof givenFhirServer>>;

/** What the server holds and how it behaves; a test changes it as it goes. */
export type Ways = {
  keys: JSONWebKeySet;
  people: readonly Json[];
  byType: Readonly<Record<string, readonly Json[]>>;
  pageSize: number;
  /** Tokens are good for so many reads. */
  readsPerToken: number;
  /** Answers in place of the usual ones, by the beginning of the path. */
  instead: Readonly<Record<string, Handler>>;
  fhirVersion: string;
};

export const rosasEntries: Readonly<Record<string, readonly Json[]>> = {
  Condition: [condition('icd-10-cm', 'N18.31'), condition('snomed', '64859006')],
  MedicationRequest: [prescribed('Oxycodone 5 MG Oral Tablet', '1 tablet by mouth twice daily')],
  MedicationStatement: [],
  AllergyIntolerance: [allergic('Penicillin', 'Hives')],
  Observation: [observed('98979-8', 48, 'mL/min/{1.73_m2}'), observed('2160-0', 1.4, 'mg/dL')],
};

/** A real FHIR server with SMART Backend Services on this machine, that checks what it is sent. */
export async function givenFhirServer() {
  const ways: Ways = {
    keys: { keys: [] },
    people: [rosaElsewhere],
    byType: rosasEntries,
    pageSize: 100,
    readsPerToken: 1_000,
    instead: {},
    fhirVersion: '4.0.1',
  };
  const tokens = new Map<string, number>();
  const asked: string[] = [];
  const refused: string[] = [];
  const seen = new Set<string>();

  const signIn = async (request: IncomingMessage, base: string): Promise<Json | null> => {
    const form = new URLSearchParams(await bodyOf(request));
    const assertion = form.get('client_assertion') ?? '';
    try {
      const { payload } = await jwtVerify(assertion, createLocalJWKSet(ways.keys), {
        issuer: 'sinew-riverside',
        subject: 'sinew-riverside',
        audience: `${base}/token`,
        algorithms: ['ES384'],
        maxTokenAge: '5m',
        requiredClaims: ['jti', 'exp'],
      });
      if (payload.jti === undefined || seen.has(payload.jti)) throw new Error('jti used before');
      seen.add(payload.jti);
    } catch (error) {
      refused.push((error as Error).message);
      return null;
    }
    const right =
      form.get('grant_type') === 'client_credentials' &&
      /^(system\/\w+\.rs ?)+$/.test(form.get('scope') ?? '') &&
      form.get('client_assertion_type') ===
        'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    if (!right) return null;
    const token = `token-${tokens.size + 1}`;
    tokens.set(token, ways.readsPerToken);
    return { access_token: token, token_type: 'bearer', expires_in: 300, scope: form.get('scope') };
  };

  const mayRead = (request: IncomingMessage): boolean => {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const left = tokens.get(token) ?? 0;
    tokens.set(token, left - 1);
    return left > 0;
  };

  const search = (url: URL, base: string): Json => {
    const type = url.pathname.split('/').at(-1) ?? '';
    const from = Number(url.searchParams.get('_from') ?? 0);
    const all = type === 'Patient' ? found(ways, url) : (ways.byType[type] ?? []);
    const page = all.slice(from, from + ways.pageSize);
    const next = new URL(url.pathname + url.search, base);
    next.searchParams.set('_from', `${from + ways.pageSize}`);
    const more = from + ways.pageSize < all.length;
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      link: more ? [{ relation: 'next', url: next.href }] : [],
      entry: page.map((resource) => ({ resource })),
    };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const base = `${origin}/fhir`;
    const url = new URL(request.url ?? '/', origin);
    asked.push(`${request.method} ${url.pathname}`);
    const other = Object.entries(ways.instead).find(([path]) => url.pathname.startsWith(path));
    if (other !== undefined) return other[1](request, response, url);
    if (url.pathname === '/fhir/.well-known/smart-configuration') {
      return send(response, 200, { token_endpoint: `${base}/token` });
    }
    if (url.pathname === '/fhir/token') {
      const token = await signIn(request, base);
      return token === null
        ? send(response, 400, { error: 'invalid_client' })
        : send(response, 200, token);
    }
    if (!mayRead(request)) return send(response, 401, { error: 'invalid_token' });
    if (url.pathname === '/fhir/metadata') {
      const { fhirVersion } = ways;
      return send(response, 200, { resourceType: 'CapabilityStatement', fhirVersion });
    }
    return send(response, 200, search(url, origin));
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ways,
    asked,
    refused,
    baseUrl: `http://127.0.0.1:${port}/fhir`,
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const knownNumbers = ['urn:oid:1.2.3|RC-1001', 'urn:oid:1.2.3|RC-1004'];

/** People are found by the clinic's number alone. */
function found({ people }: Ways, url: URL): readonly Json[] {
  return knownNumbers.includes(url.searchParams.get('identifier') ?? '') ? people : [];
}

export function send(response: ServerResponse, status: number, body: Json): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json' });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
