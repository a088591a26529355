import { notFound } from '#http';
import { handle, type Route } from '#http/server';
import { err, ok, type Text } from '#kernel';
import { itemOf, readMeasures, readOccasion } from '#measures';
import { measureViewsOf } from './measure-view.ts';
import type { ScoredAnswer } from './reading.ts';
import { measureReader } from './store.ts';

export function measureRoutes(): readonly Route[] {
  return [
    handle(readMeasures, async ({ database }, { params: { patientId } }) => {
      const readings = await database.read({ patientId }, (db) =>
        measureReader(db).readings(patientId),
      );
      return ok({ measures: [...measureViewsOf(readings)] });
    }),
    handle(readOccasion, async ({ database }, { params: { patientId, scoreId } }) => {
      const reading = await database.read({ patientId }, (db) =>
        measureReader(db).reading(patientId, scoreId),
      );
      return reading === null
        ? err(notFound('score'))
        : ok({ items: reading.result.answers.map(itemViewOf) });
    }),
  ];
}

function itemViewOf({ item, value, mode, answeredAt }: ScoredAnswer) {
  const found = itemOf(item)?.item;
  const asked: Text = found?.text ?? { en: item };
  const answer = found?.options.find((option) => option.value === value)?.label ?? null;
  return { item, asked, answer, value, mode, answeredAt };
}
