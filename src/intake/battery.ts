import type { Form } from '#measures';
import type { SectionId } from './question.ts';

/** What must have been said for a questionnaire to be asked: a sum, or one answer of ours. */
export type Trigger =
  | { readonly items: readonly string[]; readonly reaches: number }
  | { readonly item: string; readonly is: string };

/** One questionnaire the site chose for its intake, as it travels to the phone. */
export type AskedForm = {
  readonly form: Form;
  readonly section: SectionId;
  /** null: for everyone. */
  readonly trigger: Trigger | null;
};

/** The questionnaire whose rows are activities the person names. */
export const activitiesForm = 'psfs';
