import { gzipSync } from 'node:zlib';
import {
  type AskedForm,
  type Asking,
  allowedOf,
  type Battery,
  batteries,
  minutesFor,
  nextQuestion,
  sameItems,
  singleAlarms,
  triggersOf,
  type Values,
} from '#assignment';
import { questionnaireMinutesPerWeek, secondsPerQuestion } from '#evidence';
import { err, type LocalDate, ok } from '#kernel';
import { type Form, type FormItem, formOf, instrumentOf, instruments } from '#measures';
import { type Measure, median } from './support/measure.ts';

/** How a person answers one question: a share of the way from the lightest answer to the heaviest. */
type Person = { readonly name: string; readonly answers: (item: FormItem) => number | null };

const share =
  (of: number, about: RegExp = /./, otherwise = 0.2) =>
  ({ id, options, number }: FormItem): number => {
    const part = about.test(id) ? of : otherwise;
    if (number !== null) return Math.round(number.min + (number.max - number.min) * part);
    return options[Math.round((options.length - 1) * part)]?.value ?? 0;
  };

/** Ten typical people: from hardly troubled to troubled by all of it, and who skips. */
const people: readonly Person[] = [
  { name: 'hardly troubled', answers: share(0) },
  { name: 'pain alone', answers: share(0.7, /peg|gcps|wpi/, 0) },
  { name: 'low mood', answers: share(0.7, /phq(4_[34]|[89])/, 0.1) },
  { name: 'worry', answers: share(0.7, /phq4_[12]|gad/, 0.1) },
  { name: 'poor sleep', answers: share(1, /sleep/, 0.1) },
  { name: 'low mood and worry', answers: share(0.7, /phq|gad/, 0.1) },
  { name: 'all of it', answers: share(0.8) },
  { name: 'thoughts of death', answers: share(0.4, /phq|asq/, 0.2) },
  { name: 'everything at its worst', answers: share(1) },
  {
    name: 'skips every third',
    answers: (item) => (item.id.length % 3 === 0 ? null : share(0.5)(item)),
  },
];

const library = {
  form: (id: string, language: string) => {
    const instrument = instrumentOf(id);
    const form = instrument && formOf(instrument, language);
    return form?.ok ? ok(form.value) : err({ code: 'not-here', says: { en: '' } });
  },
  titleOf: (id: string) => instrumentOf(id)?.title ?? { en: id },
  languagesOf: () => ['en'],
  known: [],
  day: '2026-01-01' as LocalDate,
};

/** Items and minutes of each battery for ten typical people, and the bytes of one form. */
export async function run(): Promise<readonly Measure[]> {
  const asking = batteries.filter(({ parts }) => parts.length > 0);
  return [...asking.flatMap(measuresOf), ...formMeasures()];
}

/** What instruments.md §3 expects of the intake with every trigger. */
const intakeMinutes = 16;

function measuresOf(battery: Battery): readonly Measure[] {
  const asking = askingOf(battery);
  const counts = people.map(({ answers }) => asked(asking, answers));
  const minutes = counts.map((count) => minutesFor(count, secondsPerQuestion.default));
  const most = Math.max(...minutes);
  const each = people.map(({ name }, at) => `${name} ${counts[at]}`).join(', ');
  const budget = questionnaireMinutesPerWeek.default;
  return [
    {
      what: `battery "${battery.id}": minutes of the longest of ten typical people`,
      value: most,
      unit: 'minutes',
      floor: questionnaireMinutesPerWeek.limits.max,
      target: battery.byIntake ? intakeMinutes : budget,
      better: 'lower',
      beside: `median ${median(minutes)}; items: ${each}`,
    },
  ];
}

function askingOf(battery: Battery): Asking {
  const { parts, forms } = allowedOf(battery, 'en', library, { asksItem9: true });
  const definitions = parts.flatMap(({ instrument }) => instrumentOf(instrument) ?? []);
  const triggers = triggersOf(battery);
  return {
    forms: parts.flatMap(({ instrument, trigger: id }): readonly AskedForm[] => {
      const form = forms.get(instrument);
      const found = triggers.find((one) => one.id === id);
      if (form === undefined) return [];
      if (found === undefined) return [{ form, trigger: null }];
      const reaches = typeof found.reaches === 'number' ? found.reaches : found.reaches.default;
      return [{ form, trigger: { ...found, reaches } }];
    }),
    sameAs: sameItems(definitions),
    known: {},
    alarms: singleAlarms(definitions),
    secondsPerQuestion: secondsPerQuestion.default,
    chunkMinutes: 5,
  };
}

/** Questions a person sees until nothing is left to ask. */
function asked(asking: Asking, answers: Person['answers']): number {
  const values: Record<string, number | null> = {};
  for (let count = 0; ; count++) {
    const next = nextQuestion(asking, values satisfies Values);
    if (next === null) return count;
    values[next.item.id] = answers(next.item);
  }
}

const kilobyte = 1000;
const gzipped = (form: Form): number => gzipSync(JSON.stringify(form)).length / kilobyte;

function formMeasures(): readonly Measure[] {
  const forms = instruments.flatMap((instrument) => {
    const form = formOf(instrument, 'en');
    return form.ok ? [form.value] : [];
  });
  const sizes = forms.map(gzipped);
  const largest = Math.max(...sizes);
  const which = forms[sizes.indexOf(largest)]?.id ?? '';
  const phq9 = forms.find(({ id }) => id === 'phq9');
  return [
    {
      what: 'bytes a phone loads for one form: PHQ-9',
      value: phq9 === undefined ? Number.NaN : gzipped(phq9),
      unit: 'KB gzip',
      floor: 4,
      target: 2,
      better: 'lower',
      beside: `median of ${forms.length} forms ${median(sizes).toFixed(2)} KB`,
    },
    {
      what: 'bytes a phone loads for the longest form',
      value: largest,
      unit: 'KB gzip',
      floor: 12,
      target: 6,
      better: 'lower',
      beside: which,
    },
  ];
}
