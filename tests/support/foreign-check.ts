import { readFileSync } from 'node:fs';
import { instruments } from '#measures';
import type { Check } from '../../src/exchange/import/check.ts';
import { checkQuestionnaire } from '../../src/exchange/server/check-questionnaire.ts';

/** A foreign form through the whole pipeline, against the questionnaires that ship. */
export const check = (questionnaire: unknown): Promise<Check> =>
  checkQuestionnaire(
    typeof questionnaire === 'string' ? questionnaire : JSON.stringify(questionnaire),
    instruments,
  );

export const refusedFor = ({ report }: Check): readonly string[] =>
  report.filter(({ outcome }) => outcome === 'refused').map(({ code }) => code);

/** Time a whole set of pages may take, where the pages and not the form are what is looked at. */
export const patient = { cpuMs: 20_000, ms: 20_000 };

const ordinalUrl = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
export const fromAnswer = `%resource.item.answer.value.extension.where(url='${ordinalUrl}').valueDecimal.aggregate($this + $total, 0)`;

export type Vector = {
  id: string;
  instrument: string;
  answers: unknown;
  expected: Record<string, unknown>;
};
export const { vectors: goldenVectors } = JSON.parse(
  readFileSync(new URL('../../src/measures/golden/score-vectors.json', import.meta.url), 'utf8'),
) as { vectors: Vector[] };
