import type { Question } from '#intake';

/** What the people of the demo say to the questions of the intake beside pain, mood and sleep. */
export type Told = {
  readonly kinds?: Readonly<Record<string, readonly string[]>>;
  readonly conditions?: readonly string[];
  readonly medicines?: readonly string[];
  readonly allergies?: readonly string[];
  readonly operations?: readonly string[];
  readonly treatments?: Readonly<Record<string, string>>;
  readonly hard?: Readonly<Record<string, string>>;
  readonly activities?: readonly string[];
  readonly coping?: readonly string[];
  readonly support?: string;
  readonly interpreter?: string;
  readonly homeLanguage?: string;
  readonly culture?: string;
  readonly matters?: readonly string[];
  readonly expectations?: readonly string[];
};

const noSign = Object.fromEntries(
  [
    'numb-between-legs',
    'bladder-or-bowel',
    'growing-weakness',
    'hot-joint-or-fever',
    'injury',
    'headache-or-sight',
    'chest-or-breath',
  ].map((sign) => [sign, 'no']),
);

type BodyMap = Readonly<Record<string, number>>;

/** The answers by item; what is not in them was passed over. */
export function toldAnswers(told: Told, bodyMap: BodyMap): Readonly<Record<string, unknown>> {
  const given = {
    known: 'right',
    'body-map': withKinds(bodyMap, told.kinds ?? {}),
    'body-signs': noSign,
    'joints-swollen': 'no',
    conditions: told.conditions,
    medicines: told.medicines,
    allergies: told.allergies,
    operations: told.operations,
    treatments: told.treatments,
    function: told.hard,
    activities: told.activities,
    coping: told.coping,
    support: told.support,
    'trauma-gate': told.support === undefined ? undefined : 'no',
    interpreter: told.interpreter ?? 'no',
    'home-language': told.homeLanguage,
    culture: told.culture,
    'matters-picks': told.matters ?? ['family'],
    expectations: told.expectations ?? ['do-more', 'less-pain'],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const withKinds = (map: BodyMap, kinds: NonNullable<Told['kinds']>) =>
  Object.fromEntries(
    Object.entries(map).map(([site, strength]) => {
      const like = kinds[site];
      return [site, like === undefined ? strength : { strength, kinds: like }];
    }),
  );

/** From 0 to 0.7, always the same for a person and a question, so that the same clinic is told again. */
export function everydayShare(key: string, id: string): number {
  let sum = 0;
  for (const letter of `${key} ${id}`) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum / 9973) * 0.7;
}

/** An everyday answer to a questionnaire the site chose: rather low, and never the same for everybody. */
export function everydayAnswer({ id, answer }: Question, key: string): unknown {
  const share = everydayShare(key, id);
  if (answer.kind === 'choice') {
    return answer.choices[Math.floor(share * answer.choices.length)]?.value ?? null;
  }
  if (answer.kind !== 'number') return null;
  const step = answer.step ?? 1;
  return answer.min + Math.round(((answer.max - answer.min) * share * 0.5) / step) * step;
}
