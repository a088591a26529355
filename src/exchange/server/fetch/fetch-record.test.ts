import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type FhirServer,
  givenFhirServer,
  rosasEntries,
  send,
} from '../../../../tests/support/fhir-server.ts';
import { observed } from '../../../../tests/support/other-records.ts';
import { addressOf, mayReach } from './address.ts';
import { fetchRecord } from './fetch-record.ts';
import { type KeyPair, newKeyPair } from './key.ts';
import { sealWith } from './seal.ts';
import type { Server } from './sign-in.ts';

let other: FhirServer;
let key: KeyPair;
const usual = { pageSize: 100, readsPerToken: 1_000, instead: {}, fhirVersion: '4.0.1' };

beforeAll(async () => {
  other = await givenFhirServer();
  key = await newKeyPair('key-1');
});
afterAll(() => other.close());
beforeEach(() => {
  Object.assign(other.ways, usual, { byType: rosasEntries, keys: { keys: [key.publicKey] } });
});

const server = (more: Partial<Server> = {}): Server => ({
  baseUrl: other.baseUrl,
  clientId: 'sinew-riverside',
  identifierSystem: 'urn:oid:1.2.3',
  ownNetwork: true,
  keyId: 'key-1',
  secret: key.secret,
  timeoutMs: 2_000,
  ...more,
});
const steps: string[] = [];
const fetched = async (more: Partial<Server> = {}, number = 'RC-1001') => {
  steps.length = 0;
  return fetchRecord(server(more), number, async ({ step, resources }) => {
    steps.push(`${step} ${resources}`);
  });
};
const refusal = async (more: Partial<Server> = {}, number = 'RC-1001') => {
  const done = await fetched(more, number);
  return done.ok ? 'fetched' : done.problem.code;
};
const typesIn = (bundle: unknown) =>
  (bundle as { entry: { resource: { resourceType: string } }[] }).entry.map(
    ({ resource }) => resource.resourceType,
  );

describe('a record that is fetched', () => {
  it('comes whole, for a signature the server checks, and says how far it is', async () => {
    const done = await fetched();
    expect(done.ok ? typesIn(done.value.bundle) : done.problem).toEqual([
      'Patient',
      'Condition',
      'Condition',
      'MedicationRequest',
      'AllergyIntolerance',
      'Observation',
      'Observation',
    ]);
    expect(steps).toEqual([
      'signing-in 0',
      'Patient 0',
      'Condition 1',
      'MedicationRequest 3',
      'MedicationStatement 4',
      'AllergyIntolerance 4',
      'Observation 5',
      'reading 7',
    ]);
    expect(other.refused).toEqual([]);
  });

  it('comes page by page', async () => {
    const many = Array.from({ length: 7 }, (_, at) => observed('2160-0', at + 1, 'mg/dL'));
    Object.assign(other.ways, { pageSize: 3, byType: { Observation: many } });
    const done = await fetched();
    expect(done.ok ? typesIn(done.value.bundle) : done.problem).toHaveLength(8);
  });

  it('goes on with a new token where the old one ran out', async () => {
    other.ways.readsPerToken = 2;
    expect(await refusal()).toBe('fetched');
    expect(other.asked.filter((path) => path.endsWith('/token')).length).toBeGreaterThan(2);
  });

  it('does without a kind of thing that the server does not give, and says so', async () => {
    other.ways.instead = {
      '/fhir/MedicationStatement': (_, response) =>
        send(response, 403, { resourceType: 'OperationOutcome' }),
    };
    const done = await fetched();
    expect(done.ok ? done.value.faults : done.problem).toMatchObject([
      {
        code: 'not-given',
        says: 'The server did not let us read MedicationStatement: what it holds is not here.',
      },
    ]);
  });
});

describe('a record that is not fetched says why', () => {
  it.each([
    ['the key is not registered there', () => ({ keys: { keys: [] } }), 'sign-in-refused'],
    ['the server speaks another version', () => ({ fhirVersion: '5.0.0' }), 'other-version'],
    [
      'several people have the number',
      () => ({
        people: [
          { resourceType: 'Patient', id: 'a' },
          { resourceType: 'Patient', id: 'b' },
        ],
      }),
      'several-people',
    ],
  ])('%s', async (_, ways, code) => {
    const { people } = other.ways;
    Object.assign(other.ways, ways());
    expect(await refusal()).toBe(code);
    other.ways.people = people;
  });

  it('nobody has the number', async () => {
    expect(await refusal({}, 'RC-9999')).toBe('no-such-person');
    expect(await refusal({}, 'RC-1001,RC-1002')).toBe('no-such-person');
  });

  it('another client signs', async () => {
    expect(await refusal({ clientId: 'somebody' })).toBe('sign-in-refused');
    expect(await refusal({ secret: (await newKeyPair('key-1')).secret })).toBe('sign-in-refused');
  });

  it.each([
    [
      'sends us elsewhere',
      (response: ServerResponse) => {
        response.writeHead(302, { location: 'http://127.0.0.1:1/' });
        response.end();
      },
      'redirect',
    ],
    ['is out of order', (response: ServerResponse) => send(response, 503, {}), 'busy'],
    [
      'does not speak FHIR',
      (response: ServerResponse) => send(response, 200, { hello: 'world' }),
      'not-fhir',
    ],
    ['speaks no JSON', (response: ServerResponse) => response.end('<html>'), 'not-fhir'],
    [
      'sends without end',
      (response: ServerResponse) => {
        const more = () => {
          while (response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      },
      'too-large',
    ],
    ['says nothing', () => undefined, 'time-out'],
    ['hangs up', (response: ServerResponse) => response.destroy(), 'unreachable'],
  ])('the server %s', async (_, answers, code) => {
    other.ways.instead = { '/fhir/Condition': (__, response) => answers(response) };
    expect(await refusal({ timeoutMs: 1_500 })).toBe(code);
  });

  it('each page is small enough and all together are not', async () => {
    const text = 'x'.repeat(9 * 1024 * 1024);
    other.ways.instead = {
      '/fhir/Condition': (_, response, url) =>
        send(response, 200, {
          resourceType: 'Bundle',
          link: [{ relation: 'next', url: `${other.baseUrl}/Condition?page=${url.search}1` }],
          text,
        }),
    };
    const asked = other.asked.length;
    expect(await refusal()).toBe('too-large');
    const pages = other.asked.slice(asked).filter((one) => one.endsWith('/Condition'));
    expect(pages).toHaveLength(5);
  });

  it('the token is none that a request can carry', async () => {
    other.ways.instead = {
      '/fhir/token': (_, response) =>
        send(response, 200, { access_token: 'a\r\nx: y', token_type: 'bearer' }),
    };
    expect(await refusal()).toBe('sign-in-refused');
  });

  it('the pages go round', async () => {
    other.ways.instead = {
      '/fhir/Condition': (_, response) =>
        send(response, 200, {
          resourceType: 'Bundle',
          link: [{ relation: 'next', url: `${other.baseUrl}/Condition?again=1` }],
        }),
    };
    expect(await refusal()).toBe('pages-in-a-circle');
  });

  it('the next page lies on another server, which never sees our token', async () => {
    const stranger = await givenFhirServer();
    other.ways.instead = {
      '/fhir/Condition': (_, response) =>
        send(response, 200, {
          resourceType: 'Bundle',
          link: [{ relation: 'next', url: `${stranger.baseUrl}/Condition` }],
        }),
    };
    expect(await refusal()).toBe('page-elsewhere');
    expect(stranger.asked).toEqual([]);
    await stranger.close();
  });

  it('there is no server, or none with SMART', async () => {
    expect(await refusal({ baseUrl: 'http://127.0.0.1:9/fhir' })).toBe('unreachable');
    other.ways.instead = { '/fhir/.well-known': (_, response) => send(response, 404, {}) };
    expect(await refusal()).toBe('no-smart');
    other.ways.instead = {
      '/fhir/.well-known': (_, response) =>
        send(response, 200, {
          token_endpoint: `${other.baseUrl}/token`,
          token_endpoint_auth_signing_alg_values_supported: ['RS384'],
        }),
    };
    expect(await refusal()).toBe('no-algorithm');
  });

  it('the sign-in lies where we may not go', async () => {
    other.ways.instead = {
      '/fhir/.well-known': (_, response) =>
        send(response, 200, { token_endpoint: 'http://169.254.169.254/token' }),
    };
    expect(await refusal()).toBe('not-https');
  });
});

describe('an address', () => {
  const inside = { ownNetwork: true };
  const outside = { ownNetwork: false };

  it.each([
    ['8.8.8.8', true, true],
    ['2606:4700::1111', true, true],
    ['127.0.0.1', true, false],
    ['10.1.2.3', true, false],
    ['172.16.0.1', true, false],
    ['172.32.0.1', true, true],
    ['192.168.1.1', true, false],
    ['100.64.0.1', true, false],
    ['::1', true, false],
    ['fd00::1', true, false],
    ['::ffff:10.0.0.1', true, false],
    ['::ffff:8.8.8.8', true, true],
    ['::ffff:a00:1', false, false],
    ['169.254.169.254', false, false],
    ['fe80::1', false, false],
    ['0.0.0.0', false, false],
    ['224.0.0.1', false, false],
    ['not an address', false, false],
  ])('%s: within the own network %s, outside %s', (address, within, without) => {
    expect(mayReach(address, inside)).toBe(within);
    expect(mayReach(address, outside)).toBe(without);
  });

  it.each([
    ['https://fhir.example.org/r4', 'good', 'good'],
    ['http://fhir.example.org/r4', 'not-https', 'not-https'],
    ['http://localhost:8080/fhir', 'good', 'good'],
    ['http://127.0.0.1:8080/fhir', 'good', 'address-refused'],
    ['https://10.0.0.1/fhir', 'good', 'address-refused'],
    ['https://[::1]/fhir', 'good', 'address-refused'],
    ['https://169.254.169.254/', 'address-refused', 'address-refused'],
    ['https://2130706433/fhir', 'good', 'address-refused'],
    ['https://user:secret@fhir.example.org/', 'not-an-address', 'not-an-address'],
    ['file:///etc/passwd', 'not-https', 'not-https'],
    ['fhir', 'not-an-address', 'not-an-address'],
  ])('%s is %s within the own network, %s outside', (text, within, without) => {
    const said = (reach: { ownNetwork: boolean }) => {
      const address = addressOf(text, reach);
      return address.ok ? 'good' : address.problem.code;
    };
    expect([said(inside), said(outside)]).toEqual([within, without]);
  });

  it('by a name that leads into a private network is refused when it is looked up', async () => {
    const baseUrl = `http://localhost:${other.port}/fhir`;
    expect(await refusal({ baseUrl, ownNetwork: false })).toBe('address-refused');
  });
});

describe('a sealed secret', () => {
  const seal = sealWith('a secret of this installation, long enough');
  it('opens for what it was sealed for, here and nowhere else', () => {
    const sealed = seal.close('the key', 'site 1');
    expect(sealed).not.toContain('key');
    expect(seal.open(sealed, 'site 1')).toBe('the key');
    expect(seal.open(sealed, 'site 2')).toBeNull();
    expect(sealWith('another installation altogether').open(sealed, 'site 1')).toBeNull();
    expect(seal.open(`${sealed.slice(0, -2)}AA`, 'site 1')).toBeNull();
    expect(seal.open('', 'site 1')).toBeNull();
  });

  it('of the same words is never the same twice', () => {
    expect(seal.close('the key', 'a')).not.toBe(seal.close('the key', 'a'));
  });
});
