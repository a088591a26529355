import { describe, expect, it } from 'vitest';
import { renderInEnglish } from '../../tests/support/render.tsx';
import type { FixtureFile } from './gallery.tsx';
import * as kit from './index.ts';

const files = import.meta.glob<FixtureFile>('./**/*.fixtures.tsx', { eager: true });
const sources = import.meta.glob<string>('./**/*.fixtures.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const html = (file: string, state: string): string =>
  renderInEnglish(files[`./${file}.fixtures.tsx`]?.fixtures[state]);

describe.each(Object.entries(files))('%s', (_, { fixtures }) => {
  it.each(Object.entries(fixtures))('shows without a fault: %s', (_name, node) => {
    expect(renderInEnglish(node)).not.toMatch(/undefined|NaN|\[object|Infinity/);
  });
});

describe('what a component says', () => {
  it('asks with a legend and keeps the answer checked', () => {
    const scale = html('choices', '0 to 10, answered');
    expect(scale).toContain('<legend>How much did pain get in your way?</legend>');
    expect(scale.match(/<input[^>]* checked=""[^>]*>/g)).toHaveLength(1);
    expect(scale).toContain('Clear answer');
  });

  it('offers to clear an answer only when there is one', () => {
    expect(html('choices', '0 to 10, not answered')).not.toContain('Clear answer');
  });

  it('keeps what was typed beside the error and ties both together', () => {
    const field = html('fields', 'text that cannot be read keeps what was typed');
    expect(field).toContain('value="maya@"');
    expect(field).toMatch(/aria-invalid="true"/);
    const described = /aria-describedby="([^"]+)"/.exec(field)?.[1] ?? '';
    expect(field).toContain(`id="${described}"`);
  });

  it('says where an entry is, and calls it sent only when it is', () => {
    expect(html('messages', 'offline, two wait')).toContain('2 entries are saved on this phone');
    expect(html('messages', 'saved here')).not.toContain('sent');
  });

  it('interrupts a screen reader for safety alone', () => {
    const alerts = Object.entries(files).flatMap(([, file]) =>
      Object.entries(file.fixtures)
        .filter(([, node]) => renderInEnglish(node).includes('role="alert"'))
        .map(([name]) => name),
    );
    expect(alerts).toEqual(['danger']);
  });

  it('keeps the words of a chart when the drawing is hidden from view', () => {
    const chart = html('charts/charts', 'twelve weeks, all kinds of lanes');
    expect(chart).toContain('Pain fell from 6.6 to 5.1');
    expect(chart).toContain('Show as a table');
    expect(chart.match(/tabindex="0"/gi)).toHaveLength(1);
  });
});

it('has a fixture for every component that the kit offers', () => {
  const frames = ['Field', 'Gallery', 'Icon', 'LanguageProvider', 'Loading', 'Mark', 'SkipLink'];
  const components = Object.keys(kit).filter((name) => /^[A-Z]/.test(name));
  const shown = Object.values(sources).join('');
  expect(components.length).toBeGreaterThan(30);
  expect(
    components.filter((name) => !frames.includes(name) && !shown.includes(`<${name}`)),
  ).toEqual([]);
});
