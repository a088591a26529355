import type { Reader } from '#database/server';
import { notFound } from '#http';
import { handle, type Route } from '#http/server';
import { err, ok, type Text } from '#kernel';
import { type Instrument, itemOf, readMeasures, readOccasion } from '#measures';
import type { DefinitionOf } from './definition-of.ts';
import { measureViewsOf } from './measure-view.ts';
import type { ScoredAnswer } from './reading.ts';
import { measureReader } from './store.ts';

export type MeasureDeps = {
  /** Where the questionnaires of a person's site are found, read once for one answer. */
  readonly definitionsFor: (db: Reader) => Promise<DefinitionOf>;
};

export function measureRoutes({ definitionsFor }: MeasureDeps): readonly Route[] {
  return [
    handle(readMeasures, async ({ database }, { params: { patientId } }) => {
      const measures = await database.read({ patientId }, async (db) =>
        measureViewsOf(await measureReader(db).readings(patientId), await definitionsFor(db)),
      );
      return ok({ measures: [...measures] });
    }),
    handle(readOccasion, async ({ database }, { params: { patientId, scoreId } }) => {
      const items = await database.read({ patientId }, async (db) => {
        const reading = await measureReader(db).reading(patientId, scoreId);
        if (reading === null) return null;
        const definition = (await definitionsFor(db))(reading.instrument, reading.version);
        return reading.result.answers.map((answer) => itemViewOf(answer, definition));
      });
      return items === null ? err(notFound('score')) : ok({ items });
    }),
  ];
}

function itemViewOf(
  { item, value, mode, answeredAt }: ScoredAnswer,
  definition: Instrument | null,
) {
  const found = definition?.items.find(({ id }) => id === item) ?? itemOf(item)?.item;
  const asked: Text = found?.text ?? { en: item };
  const answer = found?.options.find((option) => option.value === value)?.label ?? null;
  return { item, asked, answer, value, mode, answeredAt };
}
