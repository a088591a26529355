import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { floors } from '../src/rooms.ts';
import { brokenRules, type SourceFile } from './support/house-rules.ts';

const importedFrom = /(?:^|[;}\s])(?:from|import)\s*\(?\s*'([^'\n]+)'/g;
const sources: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && path.includes('/'))
  .filter((path) => !/\.(test|fixtures)\.tsx?$/.test(path))
  .map((path) => ({ path: `src/${path}`, text: readFileSync(`src/${path}`, 'utf8') }))
  .map(({ path, text }) => ({
    path,
    imports: [...text.matchAll(importedFrom)].flatMap(([, target]) => target ?? []),
  }));

const linesIn = (path: string): number => readFileSync(path, 'utf8').split('\n').length;

/** Tables of knowledge may be long; reasoning may not. */
const isData = (path: string): boolean => /\/(instruments|templates|data)\//.test(path);

describe('the house', () => {
  it('has a floor for every room and a room for every floor', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(rooms.map((room) => room.name).toSorted()).toEqual(Object.keys(floors).toSorted());
  });

  it('breaks none of its own rules', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(brokenRules(sources, floors)).toEqual([]);
  });

  it('keeps every file short enough to read in one sitting', () => {
    const long = sources.filter(({ path }) => !isData(path) && linesIn(path) > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('tells at the door of every room what comes in, what goes out and what is always true', () => {
    const silent = Object.keys(floors).filter((room) => {
      const files = readdirSync(`src/${room}`);
      return !files.includes('README.md');
    });
    expect(silent).toEqual([]);
  });
});

/** A rule that never fires is no rule: each of these must be caught. */
describe('the rules bite', () => {
  it.each([
    ['src/diary/day.ts', '../measures/score.ts', 'use the other room’s door'],
    ['src/diary/day.ts', '#worklist', 'imports only go downstairs'],
    ['src/diary/day.ts', '#measures', 'imports only go downstairs'],
    ['src/diary/day.ts', 'kysely', 'this world may not use that package'],
    ['src/diary/day.ts', 'node:fs', 'this world may not use that package'],
    ['src/diary/day.ts', '#design', 'design is another world'],
    ['src/diary/patient/check-in.tsx', '#sync/server', 'server is another world'],
    ['src/diary/server/store.ts', '#design', 'design is another world'],
    ['src/diary/patient/check-in.tsx', 'fastify', 'this world may not use that package'],
    ['src/worklist/card.ts', '#nowhere', 'give the room a floor in rooms.ts'],
  ])('%s may not import %s', (path, target, mend) => {
    expect(brokenRules([{ path, imports: [target] }], floors)).toEqual([
      `${path} imports ${target}: ${mend}`,
    ]);
  });
});
