import type { Licence } from '#measures';

/** Whether a licence lets a questionnaire be used in research. */
export type ResearchUse = 'covered' | 'not-covered' | 'unknown';

/** Most licence records do not speak of research. Nothing is concluded from that: it is unknown. */
export const researchUseOf = ({ research }: Licence): ResearchUse => research ?? 'unknown';

/** What somebody of the clinic answers for, in English so that a lawyer of any clinic reads the same. */
export const researchStatement = (name: string): string =>
  `Our clinic has the right to use ${name} in this study, also on screens and phones.`;
