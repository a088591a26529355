import { expect, it } from 'vitest';
import type { LocalDate } from '#kernel';
import { factsFrom, instrumentOf, score } from './index.ts';

const occasion = { scoreId: 's1', day: '2026-03-02' as LocalDate, source: 'questionnaire' };

it.each([
  ['isi', 'score.isi'],
  ['rmdq', 'score.rmdq'],
  ['pcl5', 'score.pcl5'],
  ['pcs', 'score.pcs'],
  ['tsk17', 'score.tsk17'],
  ['gad7', 'score.gad7'],
])('a full page of %s states the fact %s, an empty one that it is not known', (id, name) => {
  const instrument = instrumentOf(id);
  const highest = Object.fromEntries(
    instrument?.items.map((item) => [item.id, item.options.at(-1)?.value ?? 0]) ?? [],
  );
  const factOf = (answers: Readonly<Record<string, number>>) =>
    instrument === null
      ? undefined
      : factsFrom(score(instrument, answers), answers, occasion).find((fact) => fact.name === name);
  expect(factOf(highest)?.value).toBeGreaterThan(0);
  expect(factOf({})).toMatchObject({ name, value: null });
});
