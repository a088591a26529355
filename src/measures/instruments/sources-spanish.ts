import { type Citation, defineCitation } from '#evidence';

/** Where Spanish words come from. They are there only where independent copies agree word for word. */
const source = /* @__NO_SIDE_EFFECTS__ */ (key: string, reference: string): Citation =>
  defineCitation({ key, grade: 'read', reference });

export const pfizerSpanish = source(
  'PHQES',
  'PHQ and GAD, Spanish for the United States (phqscreeners, Pfizer: no permission required): the sheet “Cuestionario sobre la salud del paciente-9” with its licence line and a public transcription of it, three public transcriptions of GAD-7; they agree word for word.',
);
export const asqSpanish = source(
  'ASQES',
  'NIMH Ask Suicide-Screening Questions toolkit, official Spanish version (2017), questions 1 to 5 in three public transcriptions that agree word for word.',
);
