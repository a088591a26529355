import type { FieldFault } from '#http';
import type { LocalDate } from '#kernel';
import { compiledOf, type Instrument, scoreValues } from '#measures';
import type { Typed } from './typing.ts';

/** What was typed in of one paper form. */
export type PaperForm = {
  readonly instrument: string;
  readonly version: number;
  readonly language: string;
  readonly filledOn: LocalDate;
  readonly answers: Typed;
};

export type About = { readonly birthDate: LocalDate; readonly today: LocalDate };

/** Everything that speaks against keeping a form, each by its field; empty: nothing. */
export function faultsOfForm(
  instrument: Instrument,
  form: PaperForm,
  about: About,
): readonly FieldFault[] {
  const known = new Set(instrument.items.map(({ id }) => id));
  const strangers = Object.keys(form.answers).filter((id) => !known.has(id));
  const values = instrument.items.map(({ id }) => form.answers[id] ?? null);
  return [
    ...versionFaults(instrument, form),
    ...dayFaults(form.filledOn, about),
    ...strangers.map((id) => ({
      at: `/body/answers/${id}`,
      code: 'unknown-item',
      message: `${instrument.name} has no question "${id.slice(0, 80)}".`,
    })),
    ...scoreValues(compiledOf(instrument), values).errors.map(({ path, code, message }) => ({
      at: `/body${path}`,
      code,
      message,
    })),
    ...(values.every((value) => value === null)
      ? [{ at: '/body/answers', code: 'nothing-answered', message: 'No question has an answer.' }]
      : []),
  ];
}

function versionFaults(
  { name, version }: Instrument,
  form: Pick<PaperForm, 'version'>,
): readonly FieldFault[] {
  if (form.version === version) return [];
  const message = `${name} is now in version ${version}. Choose the questionnaire again.`;
  return [{ at: '/body/version', code: 'unknown-version', message }];
}

/** A form is filled in on a day of the person's life that is not still to come. */
function dayFaults(day: LocalDate, { birthDate, today }: About): readonly FieldFault[] {
  const message = dayFault(day, birthDate, today);
  return message === null ? [] : [{ at: '/body/filledOn', code: 'not-plausible', message }];
}

/** What is wrong with the day of an answer; null: nothing. Today and the day of birth are days of life. */
export function dayFault(day: LocalDate, birthDate: LocalDate, today: LocalDate): string | null {
  if (day > today) return `${day} is still to come.`;
  return day < birthDate ? `${day} is before the person was born.` : null;
}
