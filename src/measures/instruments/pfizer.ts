import type { Text } from '#kernel';
import type { Item, Licence, MissingRule } from '../instrument.ts';
import { howOften } from '../options.ts';

/** Languages whose official wording was found: English, and Spanish as it is used in the United States. */
export const pfizerLanguages = ['en', 'es'] as const;

/** PHQ and GAD are one family: one licence, one set of options, one wording per item. */
export const pfizerLicence: Licence = {
  tier: 'A',
  words: 'shipped',
  says: 'Pfizer: no permission required to reproduce, translate, display or distribute (phqscreeners.com terms of use).',
  toVerify: 'Which further translations may be shipped.',
  attestation: null,
  credit: null,
};

export const overTwoWeeks: Text = {
  en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  es: 'Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?',
};

const phqWords = [
  [
    'interest',
    '44250-9',
    'Little interest or pleasure in doing things',
    'Poco interés o placer en hacer cosas',
  ],
  [
    'mood',
    '44255-8',
    'Feeling down, depressed, or hopeless',
    'Se ha sentido decaído(a), deprimido(a) o sin esperanzas',
  ],
  [
    'sleep',
    '44259-0',
    'Trouble falling or staying asleep, or sleeping too much',
    'Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado',
  ],
  [
    'energy',
    '44254-1',
    'Feeling tired or having little energy',
    'Se ha sentido cansado(a) o con poca energía',
  ],
  ['appetite', '44251-7', 'Poor appetite or overeating', 'Sin apetito o ha comido en exceso'],
  [
    'self-worth',
    '44258-2',
    'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
    'Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia',
  ],
  [
    'concentration',
    '44252-5',
    'Trouble concentrating on things, such as reading the newspaper or watching television',
    'Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión',
  ],
  [
    'movement',
    '44253-3',
    'Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
    '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal',
  ],
  [
    'self-harm',
    '44260-8',
    'Thoughts that you would be better off dead or of hurting yourself in some way',
    'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
  ],
] as const;

const gadWords = [
  [
    'nervous',
    '69725-0',
    'Feeling nervous, anxious or on edge',
    'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta',
  ],
  [
    'control-worry',
    '68509-9',
    'Not being able to stop or control worrying',
    'No ha sido capaz de parar o controlar su preocupación',
  ],
  [
    'worry',
    '69733-4',
    'Worrying too much about different things',
    'Se ha preocupado demasiado por motivos diferentes',
  ],
  ['relax', '69734-2', 'Trouble relaxing', 'Ha tenido dificultad para relajarse'],
  [
    'restless',
    '69735-9',
    'Being so restless that it is hard to sit still',
    'Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)',
  ],
  [
    'irritable',
    '69689-8',
    'Becoming easily annoyed or irritable',
    'Se ha molestado o irritado fácilmente',
  ],
  [
    'afraid',
    '69736-7',
    'Feeling afraid as if something awful might happen',
    'Ha tenido miedo de que algo terrible fuera a pasar',
  ],
] as const;

const itemsOf =
  (family: 'phq' | 'gad', words: typeof phqWords | typeof gadWords) =>
  (instrument: string, count: number, firstNumber = 1): readonly Item[] =>
    words.slice(0, count).map(([concept, loinc, en, es], at) => ({
      id: `${instrument}_${at + firstNumber}`,
      concept: `${family}.${concept}`,
      text: { en, es },
      options: howOften,
      loinc,
    }));

/** The first `count` questions of PHQ-9, numbered as the instrument that asks them numbers them. */
export const phqItems = itemsOf('phq', phqWords);
export const gadItems = itemsOf('gad', gadWords);

export const allNeeded = (count: number): MissingRule => ({
  prorateUpTo: 0,
  neverProrated: [],
  says: `All ${count} answers are needed.`,
});

export const idsOf = (items: readonly Item[]): readonly string[] => items.map(({ id }) => id);
