import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesOf } from './address.ts';
import { applicationLimits, driverOptions } from './driver-options.ts';
import { programEncryption } from './encryption.ts';

const folder = mkdtempSync(join(tmpdir(), 'sinew-authority-'));
const file = join(folder, 'root.crt');
writeFileSync(file, 'the clinic’s own authority');
afterAll(() => rmSync(folder, { recursive: true }));

const at = (words: string, host = 'db.example.org') =>
  addressesOf(`postgres://sinew:secret@${host}/sinew${words}`).application;
const sslOf = (...where: Parameters<typeof at>) =>
  driverOptions(at(...where), applicationLimits).ssl;

describe('encryption asked for by DATABASE_URL', () => {
  it.each([
    ['', false],
    ['?sslmode=disable', false],
    ['?sslmode=prefer', 'prefer'],
    ['?sslmode=require', 'require'],
  ])('"%s" is kept as it is', (words, ssl) => {
    expect(sslOf(words)).toBe(ssl);
  });

  it('verify-full accepts only a certificate that an authority signed for this very name', () => {
    expect(sslOf('?sslmode=verify-full')).toEqual({
      rejectUnauthorized: true,
      host: 'db.example.org',
      servername: 'db.example.org',
    });
  });

  it('verify-full asks the authority of one’s own', () => {
    expect(sslOf(`?sslmode=verify-full&sslrootcert=${file}`)).toMatchObject({
      rejectUnauthorized: true,
      ca: 'the clinic’s own authority',
    });
    expect(sslOf(`?sslrootcert=${file}`)).toMatchObject({ servername: 'db.example.org' });
  });

  it('a server named by its number is compared by its number', () => {
    const ssl = sslOf('?sslmode=verify-full', '10.0.0.7');
    expect(ssl).toEqual({ rejectUnauthorized: true, host: '10.0.0.7' });
  });

  it.each(['verify-ca', 'require'])(
    '%s with an authority asks that authority, not the name',
    (mode) => {
      expect(sslOf(`?sslmode=${mode}&sslrootcert=${file}`)).toMatchObject({
        rejectUnauthorized: true,
        ca: 'the clinic’s own authority',
        checkServerIdentity: expect.any(Function),
      });
    },
  );

  it.each([
    ['?sslmode=verify-everything', /sslmode=verify-everything, which is not known/],
    ['?sslmode=verify-ca', /without a file in sslrootcert/],
    ['?sslmode=verify-full&sslrootcert=/nowhere.crt', /nowhere\.crt, and that file cannot be read/],
  ])('"%s" is refused with words', (words, said) => {
    expect(() => at(words)).toThrow(said);
  });

  it('is the same for the programs that copy the database', () => {
    expect(programEncryption(at('?sslmode=verify-full'))).toEqual({
      PGSSLMODE: 'verify-full',
      PGSSLROOTCERT: 'system',
    });
    expect(programEncryption(at(`?sslmode=verify-ca&sslrootcert=${file}`))).toEqual({
      PGSSLMODE: 'verify-ca',
      PGSSLROOTCERT: file,
    });
    expect(programEncryption(at('?sslmode=require'))).toEqual({ PGSSLMODE: 'require' });
  });
});
