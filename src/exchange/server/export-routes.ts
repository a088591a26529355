import { exportOccasion, exportQuestionnaire } from '#exchange';
import { notFound } from '#http';
import { handle, handleAs, type Route } from '#http/server';
import { err, ok } from '#kernel';
import { libraryReader } from '#library/server';
import type { Instrument } from '#measures';
import { measureReader, type Reading } from '#measures/server';
import { bundleOf } from '../export/bundle-of.ts';
import type { AnsweredOccasion } from '../export/occasion.ts';
import { questionnaireOf } from '../export/questionnaire-of.ts';

export type ExportDeps = { readonly publicUrl: string };

/** Questionnaires and answers on their way out. */
export function exportRoutes({ publicUrl }: ExportDeps): readonly Route[] {
  return [
    handleAs('staff', exportQuestionnaire, async ({ actor, database }, { params, query }) =>
      database.read({ siteId: actor.siteId }, async (db) => {
        const instrument = await libraryReader(db).definitionOf(params.instrument);
        if (instrument === null) return err(notFound('questionnaire'));
        return ok(questionnaireOf(instrument, query.language, publicUrl));
      }),
    ),

    handle(exportOccasion, async ({ database }, { params, query }) =>
      database.read({ patientId: params.patientId }, async (db) => {
        const readings = await measureReader(db).readings(params.patientId);
        const { occasionId: id } = params;
        const asked = readings.filter(({ occasionId, scoreId }) =>
          [occasionId, scoreId].includes(id),
        );
        if (asked.length === 0) return err(notFound('occasion'));
        const library = libraryReader(db);
        const occasions = await Promise.all(
          asked.map(async (reading) => {
            const instrument = await library.definitionOf(reading.instrument, reading.version);
            return instrument === null
              ? []
              : occasionOf(reading, instrument, String(params.patientId));
          }),
        );
        return ok(bundleOf(occasions.flat(), query.language, publicUrl));
      }),
    ),
  ];
}

function occasionOf(reading: Reading, instrument: Instrument, patientId: string): AnsweredOccasion {
  const { scoreId, day, scoredAt, status, result } = reading;
  const { scores, bands, missing, answers } = result;
  return { instrument, scoreId, patientId, day, scoredAt, status, scores, bands, missing, answers };
}
