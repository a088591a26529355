import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshAddresses } from '../../../../tests/support/database.ts';
import type { Addresses } from '../connection/address.ts';
import { connect, type Database } from '../connection/database.ts';
import { migrate } from './migrate.ts';

let addresses: Addresses;
let database: Database;
let folder: string;

beforeEach(async () => {
  addresses = await freshAddresses();
  database = connect(addresses);
  await database.owner.run('drop schema public cascade; create schema public');
  folder = await mkdtemp(join(tmpdir(), 'sinew-migrations-'));
  await given(
    '0001-first.sql',
    'create table first (id integer); grant select on first to sinew_app',
  );
});

afterEach(async () => {
  await database.end();
  await rm(folder, { recursive: true });
});

const given = (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql);

const exists = async (table: string): Promise<boolean> => {
  const [row] = await database.owner.run('select to_regclass($1) is not null as there', [table]);
  return row?.['there'] === true;
};

describe('migrating', () => {
  it('runs what is new, once', async () => {
    expect((await migrate(addresses, { folder })).applied).toEqual(['0001-first']);
    await given('0002-second.sql', 'create table second (id integer)');
    expect(await migrate(addresses, { folder })).toEqual({ applied: ['0002-second'], version: 2 });
    expect((await migrate(addresses, { folder })).applied).toEqual([]);
  });

  it('by several starts at the same moment runs each migration once', async () => {
    await given('0002-second.sql', 'create table second (id integer); select pg_sleep(0.1)');
    const reports = await Promise.all([1, 2, 3].map(() => migrate(addresses, { folder })));
    expect(reports.flatMap((report) => report.applied)).toEqual(['0001-first', '0002-second']);
  });

  it('undoes a migration that fails, names it, and keeps those before it', async () => {
    await given('0002-broken.sql', 'create table half (id integer); select * from nowhere');
    await expect(migrate(addresses, { folder })).rejects.toThrow(
      /0002-broken failed and was undone/,
    );
    expect(await exists('first')).toBe(true);
    expect(await exists('half')).toBe(false);
  });

  it('refuses a migration that changed after it ran', async () => {
    await migrate(addresses, { folder });
    await given('0001-first.sql', 'create table first (id bigint)');
    await expect(migrate(addresses, { folder })).rejects.toThrow(
      /is not the one this database was/,
    );
  });

  it('reads the same migration with Windows line ends as unchanged', async () => {
    await given('0002-lines.sql', 'create table a (id integer);\ncreate table b (id integer)');
    await migrate(addresses, { folder });
    await given('0002-lines.sql', 'create table a (id integer);\r\ncreate table b (id integer)');
    expect((await migrate(addresses, { folder })).applied).toEqual([]);
  });

  it('refuses a database that a newer Sinew has used', async () => {
    await given('0002-second.sql', 'select 1');
    await migrate(addresses, { folder });
    await rm(join(folder, '0002-second.sql'));
    await expect(migrate(addresses, { folder })).rejects.toThrow(/used by a newer Sinew/);
  });

  it('refuses a migration that comes before one that has run', async () => {
    await given('0003-third.sql', 'select 1');
    await migrate(addresses, { folder });
    await given('0002-late.sql', 'select 1');
    await expect(migrate(addresses, { folder })).rejects.toThrow(/0002-late came after 3/);
  });

  it('refuses two migrations of one number', async () => {
    await given('0001-twin.sql', 'select 1');
    await expect(migrate(addresses, { folder })).rejects.toThrow(
      /Two migrations have the number 1/,
    );
  });
});
