import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overBudget, sizesOf } from '../tools/web/sizes.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sinew-web-'));
  execFileSync(process.execPath, ['tools/web/build.ts', folder], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(['patient', 'clinic'] as const)('the built %s app', (app) => {
  it('loads within its budget', () => {
    expect(overBudget(app, sizesOf(app, folder))).toEqual([]);
  });

  it('keeps every script in a file, as the content security policy demands', () => {
    const page = readFileSync(`${folder}/${app}/index.html`, 'utf8');
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bon\w+=|style=/);
  });

  it('asks for nothing from the internet', () => {
    const asked = globSync(`${folder}/${app}/**/*.{html,css}`).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/(?:url\(|src="|href=")["']?(https?:[^"')]+)/g)].map(
        ([, address]) => address,
      ),
    );
    expect(asked).toEqual([]);
  });

  it('has both compressed twins beside every text file', () => {
    const texts = globSync(`${folder}/${app}/**/*.{js,css,html,svg}`);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((path) => !existsSync(`${path}.br`) || !existsSync(`${path}.gz`))).toEqual(
      [],
    );
  });

  it('loads no English source text twice: ids alone stand in the scripts', () => {
    const scripts = globSync(`${folder}/${app}/assets/{index,first,shared}-*.js`)
      .map((path) => readFileSync(path, 'utf8'))
      .join('');
    expect(scripts).not.toContain('Nothing you wrote is lost');
  });
});

it('keeps the Arabic font out of the first visit', () => {
  const worker = readFileSync(`${folder}/patient/service-worker.js`, 'utf8');
  expect(worker).toContain('atkinson-hyperlegible-next-latin-wght');
  expect(worker).not.toContain('noto-sans-arabic');
});
