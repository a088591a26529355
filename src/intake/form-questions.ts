import type { Text } from '#kernel';
import { type Form, type FormItem, isAskedWhen } from '#measures';
import { type AskedForm, activitiesForm, type Trigger } from './battery.ts';
import { type IntakeAnswers, type IntakeSettings, item9, numbersIn } from './follow-up.ts';
import { safetyFraming } from './instrument-questions.ts';
import { yours, yourTeam } from './own-questions/own.ts';
import { said } from './own-words.ts';
import type { Kind, Question } from './question.ts';

const why: Readonly<Record<string, Text>> = {
  sleep: said('Poor sleep makes pain stronger. It is often the best place to start.'),
  days: said('Your plan starts from what you can do, and goes where you want to go.'),
  people: said('Nobody should carry pain alone. We can look for help together.'),
  matters: said('Your plan starts from this, not from your pain.'),
};
const anyWhy: Text = said('What helps with pain depends on much more than the place that hurts.');

/** Questionnaires that touch what one may want to keep to oneself. */
const privateForms: readonly string[] = ['audit_c', 'taps', 'pc_ptsd5', 'ahc', 'ucla3'];

/** The questions of one questionnaire that this person gets, as far as the answers lead. */
export function formQuestions(
  { form, section, trigger }: AskedForm,
  answers: IntakeAnswers,
): readonly Question[] {
  if (trigger !== null && !isReached(trigger, answers)) return [];
  const values = numbersIn(answers);
  const asked = form.items.filter(
    ({ id, askedWhen }) =>
      answers[id] !== undefined || askedWhen === null || isAskedWhen(askedWhen, values) === true,
  );
  const sensitive = privateForms.includes(form.id);
  return asked.flatMap((item): readonly Question[] => {
    const asks = wordsOf(form, item, answers);
    if (asks === null) return [];
    return [
      {
        id: item.id,
        section,
        asks,
        lead: form.instruction === null ? null : inLanguage(form.instruction, form.language),
        answer: kindOf(item, form.language),
        instrument: form.id,
        why: why[section] ?? anyWhy,
        seenBy: sensitive ? yours : yourTeam,
        skippable: true,
        sensitive,
        credit: form.credit,
      },
    ];
  });
}

/** The site's own second screen after item 9, introduced as ASQ is. */
export function secondScreenQuestions(
  answers: IntakeAnswers,
  { secondScreen }: IntakeSettings,
): readonly Question[] {
  if (secondScreen === undefined || secondScreen === null) return [];
  const trigger = { items: [item9], reaches: 1 };
  const asked = formQuestions({ form: secondScreen, section: 'feelings', trigger }, answers);
  return asked.map((question) => ({ ...question, ...safetyFraming, sensitive: true }));
}

function isReached(trigger: Trigger, answers: IntakeAnswers): boolean {
  if ('is' in trigger) return answers[trigger.item] === trigger.is;
  const values = numbersIn(answers);
  return trigger.items.reduce((sum, item) => sum + (values[item] ?? 0), 0) >= trigger.reaches;
}

/** Rows that are named by the person are asked by those names; a row without a name is not asked. */
function wordsOf(form: Form, { id, text }: FormItem, answers: IntakeAnswers): Text | null {
  if (form.id !== activitiesForm) return inLanguage(text, form.language);
  const named = answers['activities'];
  const place = form.items.findIndex((item) => item.id === id);
  const name: unknown = Array.isArray(named) ? named[place] : undefined;
  return typeof name === 'string' ? { en: `“${name}”` } : null;
}

/** A form is in one language; the English key is what the page falls back to. */
const inLanguage = (words: string, language: string): Text => ({ en: words, [language]: words });

function kindOf({ options, number }: FormItem, language: string): Kind {
  if (number === null) {
    return {
      kind: 'choice',
      choices: options.map(({ value, label }) => ({ value, label: inLanguage(label, language) })),
    };
  }
  return {
    kind: 'number',
    min: number.min,
    max: number.max,
    unit: inLanguage(number.unit ?? '', language),
    step: number.step,
  };
}
