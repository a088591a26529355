import { nociplasticSteps } from '#screening';
import { type Field, fieldOf, fieldsOf, nothingRead, type ReadPart, together } from './fields.ts';
import type { CaseInput } from './file.ts';
import { partsIn, toldIn, yesNoTold } from './told.ts';

const stepNames = {
  regional: [
    'step1',
    'criterion1',
    'regional',
    'regionalpain',
    'regionalunexplained',
    'regionalover3months',
    'notexplained',
    'unexplained',
    'notexplainedbynociceptiveorneuropathic',
    's1',
  ],
  history: [
    'step2',
    'criterion2',
    'history',
    'historyhypersensitivity',
    'historyofhypersensitivity',
    'hypersensitivityhistory',
    's2',
  ],
  comorbidity: ['step3', 'criterion3', 'comorbidity', 'comorbidities', 's3'],
  evoked: [
    'step4',
    'criterion4',
    'evoked',
    'evokedhypersensitivity',
    'evokedpainhypersensitivity',
    's4',
  ],
} as const;
const stepKeys = ['regional', 'history', 'comorbidity', 'evoked'] as const;

/** Only where the file has a grading of its own: nothing here is read out of questionnaires. */
export function nociplasticIn(input: CaseInput, path: string): ReadPart {
  const outer = fieldsOf(input, path);
  const inside = partsIn(outer, ['mechanism', 'exam', 'pain', 'clinician']);
  const grading = toldIn(
    [outer, ...inside],
    [
      'nociplastic',
      'nociplasticgrading',
      'nociplasticsteps',
      'nociplasticpain',
      'nociplasticcriteria',
      'grading',
    ],
  );
  if (grading === null) return nothingRead;
  const { value, path: at } = grading;
  const list = Array.isArray(value)
    ? value
    : fieldOf(fieldsOf(value, at), ['steps', 'criteria', 'met'])?.value;
  if (Array.isArray(list)) return fromList(list, at);
  const fields = fieldsOf(value, at);
  return together(
    stepKeys.map((key) =>
      yesNoTold(nociplasticSteps[key], asYesNo(fieldOf(fields, stepNames[key]))),
    ),
  );
}

/** What is there by name ("sleep", "fatigue") is there. */
const asYesNo = (field: Field | null): Field | null =>
  field !== null && Array.isArray(field.value)
    ? { ...field, value: field.value.length > 0 }
    : field;

/** Four answers in order, or the numbers of the steps that are there. */
function fromList(list: readonly unknown[], at: string): ReadPart {
  const numbers = list.every((each) => typeof each === 'number') && !list.includes(0);
  return together(
    stepKeys.map((key, place) => {
      const answer: unknown = numbers ? list.includes(place + 1) : list[place];
      return yesNoTold(nociplasticSteps[key], { value: answer, path: `${at}/${place}` });
    }),
  );
}
