import type { KeptAnswer } from '#intake';
import type { Id, Instant } from '#kernel';
import type { CardToRaise } from '#worklist';

/** What a person said at intake that somebody of the team puts right, as the intake promised them. */
export function afterIntake(
  intakeId: Id<'IntakeId'>,
  answers: readonly KeptAnswer[],
  registered: { readonly interpreterNeeded: boolean },
  dueAt: Instant,
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

const quoted = (words: unknown): string =>
  typeof words === 'string' ? `“${words}”` : 'The person did not say what. Please ask.';

function interpreterWords(signed: boolean, language: unknown): string {
  if (signed) return 'For sign language.';
  return typeof language === 'string' ? `Speaks at home: “${language}”` : 'Language not said.';
}
