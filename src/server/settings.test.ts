import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.ts';

describe('the settings of an installation', () => {
  it('need nothing to be given', () => {
    expect(settingsFrom({})).toMatchObject({
      ok: true,
      value: { host: '127.0.0.1', port: 8080, mode: 'clinic', publicUrl: 'http://localhost:8080' },
    });
  });

  it('name every fault at once', () => {
    const read = settingsFrom({
      PORT: '80x',
      SINEW_MODE: 'test',
      SINEW_PUBLIC_URL: 'ftp://a',
      DATABASE_URL: 'mysql://a',
    });
    expect(read.ok || read.problem.map(({ name }) => name)).toEqual([
      'PORT',
      'SINEW_MODE',
      'SINEW_PUBLIC_URL',
      'DATABASE_URL',
    ]);
  });

  it.each([
    ['0', true],
    ['65535', true],
    ['65536', false],
    ['-1', false],
  ])('takes port %s: %s', (PORT, isTaken) => {
    expect(settingsFrom({ PORT }).ok).toBe(isTaken);
  });

  it('treat an empty value as absent', () => {
    expect(settingsFrom({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      value: { databaseUrl: null },
    });
  });

  it('want all three parts of single sign-on or none', () => {
    const read = settingsFrom({ SINEW_OIDC_CLIENT_ID: 'sinew' });
    expect(read.ok || read.problem.map(({ name }) => name)).toEqual([
      'SINEW_OIDC_DISCOVERY_URL',
      'SINEW_OIDC_CLIENT_SECRET',
    ]);
  });

  it('want the mail server and the sender, or neither', () => {
    const alone = settingsFrom({ SINEW_SMTP_URL: 'smtp://mail.example.org' });
    expect(alone.ok || alone.problem.map(({ name }) => name)).toEqual(['SINEW_MAIL_FROM']);
    const odd = settingsFrom({ SINEW_SMTP_URL: 'https://a', SINEW_MAIL_FROM: 'nobody' });
    expect(odd.ok || odd.problem.map(({ name }) => name)).toEqual([
      'SINEW_SMTP_URL',
      'SINEW_MAIL_FROM',
    ]);
    expect(settingsFrom({})).toMatchObject({ value: { mail: null } });
  });

  it('drop the slash at the end of the public address', () => {
    expect(settingsFrom({ SINEW_PUBLIC_URL: 'https://sinew.example/' })).toMatchObject({
      value: { publicUrl: 'https://sinew.example' },
    });
  });
});
