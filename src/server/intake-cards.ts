import type { Otherwise } from '#exchange';
import type { KeptAnswer } from '#intake';
import type { Id, Instant } from '#kernel';
import type { CardToRaise } from '#worklist';

/** What a person said at intake that somebody of the team puts right, as the intake promised them. */
export function afterIntake(
  intakeId: Id<'IntakeId'>,
  answers: readonly KeptAnswer[],
  registered: { readonly interpreterNeeded: boolean },
  dueAt: Instant,
  otherwise: readonly Otherwise[] = [],
): readonly CardToRaise[] {
  const said = new Map(answers.map(({ item, value }) => [item, value]));
  const card = {
    queue: 'data-request',
    severity: 'info',
    rule: null,
    findingId: null,
    ownerRole: 'coordinator',
    ownerAccount: null,
    dueAt,
  } as const;
  const different = said.get('known') === 'different';
  const interpreter = said.get('interpreter');
  const wanted = interpreter === 'spoken' || interpreter === 'signed';
  return [
    ...(different
      ? [
          {
            ...card,
            cause: `intake-different:${intakeId}`,
            title: { en: 'Something in the record is different' },
            why: { en: quoted(said.get('known-different')) },
          },
        ]
      : []),
    ...(otherwise.length === 0
      ? []
      : [
          {
            ...card,
            cause: `intake-otherwise:${intakeId}`,
            title: { en: 'Says otherwise than another record' },
            why: { en: otherwise.map(otherwiseWords).join(' ') },
          },
        ]),
    ...(wanted && !registered.interpreterNeeded
      ? [
          {
            ...card,
            cause: `intake-interpreter:${intakeId}`,
            title: { en: 'Wants an interpreter: note it at the registration' },
            why: { en: interpreterWords(interpreter === 'signed', said.get('home-language')) },
          },
        ]
      : []),
  ];
}

const otherwiseWords = ({ item, source, theirs, person }: Otherwise): string => {
  const said = person.length === 0 ? 'none' : person.join(', ');
  return `${otherwiseAbout[item]}: ${source} has ${theirs.join(', ')}; the person says ${said}.`;
};

const otherwiseAbout: Readonly<Record<Otherwise['item'], string>> = {
  conditions: 'Health problems',
  medicines: 'Medicines',
  allergies: 'Cannot take',
  'height-cm': 'Height in cm',
  'weight-kg': 'Weight in kg',
};

const quoted = (words: unknown): string =>
  typeof words === 'string' ? `“${words}”` : 'The person did not say what. Please ask.';

function interpreterWords(signed: boolean, language: unknown): string {
  if (signed) return 'For sign language.';
  return typeof language === 'string' ? `Speaks at home: “${language}”` : 'Language not said.';
}
