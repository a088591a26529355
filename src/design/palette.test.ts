import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';

type Palette = Readonly<Record<string, string>>;

const css = readFileSync(new URL('css/tokens.css', import.meta.url), 'utf8');

/** The colours of the block that follows `selector` in tokens.css. */
function paletteAfter(selector: string): Palette {
  const start = css.indexOf(selector);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}

const themes: readonly (readonly [string, Palette])[] = [
  ['light', paletteAfter(':root,')],
  ['dark', paletteAfter(':root[data-theme="dark"]')],
  ['dim', paletteAfter(':root[data-theme="dim"]')],
];

const data = ['data-1', 'data-2', 'data-3', 'data-4', 'data-5', 'data-6'];

describe.each(themes)('the %s theme', (_, palette) => {
  const contrast = (one: string, other: string) =>
    wcagContrast(palette[one] ?? '', palette[other] ?? '');

  it.each([
    ['ink', 'bg', 7],
    ['ink', 'surface', 7],
    ['ink', 'sunk', 7],
    ['muted', 'bg', 7],
    ['muted', 'sunk', 4.5],
    ['link', 'bg', 4.5],
    ['link', 'surface', 4.5],
    ['primary', 'surface', 4.5],
    ['primary', 'soft', 4.5],
    ['ink', 'soft', 7],
    ['onprimary', 'primary', 4.5],
    ['warn', 'warnbg', 4.5],
    ['danger', 'dangerbg', 4.5],
    ['danger', 'bg', 4.5],
    ['ok', 'okbg', 4.5],
    ['line', 'surface', 3],
    ['line', 'bg', 3],
  ])('shows %s on %s with a contrast of at least %d', (front, back, least) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least);
  });

  it.each(data)('draws %s at least 3 : 1 on cards and on chart lanes', (colour) => {
    expect(contrast(colour, 'surface')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, 'sunk')).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['full colour vision', (colour: Color) => colour],
    ['no red', filterDeficiencyProt(1) as (colour: Color) => Color],
    ['no green', filterDeficiencyDeuter(1) as (colour: Color) => Color],
    ['no blue', filterDeficiencyTrit(1) as (colour: Color) => Color],
  ] as const)('keeps all data colours apart with %s', (_vision, seen) => {
    const distance = differenceCiede2000();
    const pairs = data.flatMap((one, index) => data.slice(index + 1).map((other) => [one, other]));
    const shade = (name: string) =>
      seen(parse(palette[name] ?? '') ?? { mode: 'rgb', r: 0, g: 0, b: 0 });
    const distances = pairs.map(([one = '', other = '']) => distance(shade(one), shade(other)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(18);
  });
});

it('follows the device into the same dark theme that a person can choose', () => {
  expect(paletteAfter(':root:not([data-theme])')).toEqual(paletteAfter(':root[data-theme="dark"]'));
});
