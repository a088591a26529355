import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { landing } from './landing.ts';

const frontDoor = async (
  mode: 'demo' | 'clinic',
  checked: string[] = [],
  language = 'ar',
): Promise<string> => {
  const app = fastify();
  landing(app, mode, async () => checked);
  return (await app.inject({ url: '/', headers: { 'accept-language': language } })).body;
};

it('speaks Arabic at the front door of a demo, and of a clinic only once somebody checked it', async () => {
  expect(await frontDoor('demo')).toContain('<html lang="ar" dir="rtl">');
  expect(await frontDoor('clinic')).toContain('<html lang="en" dir="ltr">');
  expect(await frontDoor('clinic', ['ar'])).toContain('<html lang="ar" dir="rtl">');
});

it('speaks Spanish to a phone from Mexico, and English where only another language was checked', async () => {
  expect(await frontDoor('demo', [], 'es-MX,es;q=0.9')).toContain('<html lang="es" dir="ltr">');
  expect(await frontDoor('clinic', ['es'], 'es-US')).toContain('Soy paciente o de la familia');
  expect(await frontDoor('clinic', ['ar'], 'es')).toContain('<html lang="en" dir="ltr">');
});
