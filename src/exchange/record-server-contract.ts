import * as z from 'zod/mini';
import { contract, instant, none, words } from '#http';

const publicKey = z.record(z.string(), z.unknown());

export const recordServerView = z.object({
  inUse: z.boolean(),
  name: z.string(),
  baseUrl: z.string(),
  clientId: z.string(),
  identifierSystem: z.string(),
  ownNetwork: z.boolean(),
  /** What the other side registers; the private half never leaves the installation. */
  publicKeys: z.object({ keys: z.array(publicKey) }),
  setAt: instant,
  setByName: z.string(),
});
export type RecordServerView = z.output<typeof recordServerView>;

const output = z.object({ server: z.nullable(recordServerView) });
const need = { permission: 'admin:system' } as const;

export const readRecordServer = contract({
  name: 'readRecordServer',
  method: 'GET',
  path: '/api/admin/record-server',
  summary: 'The server that other records are fetched from; of its key only the public half.',
  need,
  audit: null,
  params: none,
  query: none,
  body: none,
  output,
});

export const setRecordServer = contract({
  name: 'setRecordServer',
  method: 'PUT',
  path: '/api/admin/record-server',
  summary:
    'Sets the server that other records are fetched from. A key pair is made for it, and again with `newKey`.',
  need,
  audit: 'SET_RECORD_SERVER',
  params: none,
  query: none,
  body: z.strictObject({
    inUse: z.boolean(),
    name: words(80),
    baseUrl: words(300),
    clientId: words(200),
    identifierSystem: words(200),
    ownNetwork: z.boolean(),
    newKey: z._default(z.boolean(), false),
  }),
  output,
});

export const testRecordServer = contract({
  name: 'testRecordServer',
  method: 'POST',
  path: '/api/admin/record-server/test',
  summary:
    'Signs in at the server as it is set and reads what it can do. Nobody’s record is asked for.',
  need,
  audit: 'TESTED_RECORD_SERVER',
  params: none,
  query: none,
  body: none,
  callsPerMinute: 10,
  output: z.object({
    ok: z.boolean(),
    /** What was done, in order; the last one is the one that failed. */
    steps: z.array(z.object({ step: z.string(), says: z.string(), ok: z.boolean() })),
  }),
});
