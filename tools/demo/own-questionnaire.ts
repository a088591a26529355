import { addDays, type Id, type LocalDate } from '#kernel';
import {
  attestLicence,
  emptyQuestionnaire,
  type OwnQuestionnaire,
  publishOwn,
  readLibrary,
  readOwn,
  readRegisterPage,
  saveDraft,
  statementFor,
} from '#library';
import { instrumentOf, instruments } from '#measures';
import { hour, type Stage } from './stage.ts';

const scale = (low: string, high: string) => ({
  kind: 'scale' as const,
  low: { en: low },
  high: { en: high },
});

const exercises: OwnQuestionnaire = {
  ...emptyQuestionnaire,
  title: { en: 'How your exercises go' },
  instruction: { en: 'Think of the last two weeks.' },
  items: [
    {
      key: 'q1',
      text: { en: 'How well do the exercises fit into your day?' },
      answer: scale('Not at all', 'Very well'),
      showWhen: null,
    },
    {
      key: 'q2',
      text: { en: 'How sure are you that you can keep them up?' },
      answer: scale('Not sure', 'Very sure'),
      showWhen: null,
    },
    {
      key: 'q3',
      text: { en: 'How safe do you feel when you move?' },
      answer: scale('Not safe', 'Very safe'),
      showWhen: null,
    },
  ],
  scoring: {
    method: 'mean',
    items: ['q1', 'q2', 'q3'].map((item) => ({ item, reversed: false })),
    mayMiss: 1,
    better: 'higher',
  },
  recallDays: 14,
  numbered: 3,
};

/** Short, of the clinic's own words, and asked of Mina. */
export const ownQuestionnaire = { id: 'own_exercises', draft: exercises } as const;

/** Licensed: the clinic keeps the words on paper and types its forms in by number. */
export const attested = { instrument: 'pseq2', language: 'en' } as const;

/** What the administrator set up before the first person came. Doing it twice changes nothing. */
export async function openLibrary(stage: Stage): Promise<void> {
  const { play, today } = stage;
  const sam = stage.staff('Sam Field');
  const day = addDays(today, -200);
  const at = hour(day, 16);
  const { rows } = await play(readLibrary, sam, at, {});
  if (!rows.some((row) => row.id === ownQuestionnaire.id && row.ownState === 'active')) {
    const params = { questionnaire: ownQuestionnaire.id };
    const begun = rows.some((row) => row.id === ownQuestionnaire.id);
    const number = begun ? (await play(readOwn, sam, at, { params })).own.draftNumber : 0;
    const { draftNumber } = await play(saveDraft, sam, at, {
      params,
      body: { number, draft: ownQuestionnaire.draft },
    });
    await play(publishOwn, sam, at, { params, body: { number: draftNumber } });
  }
  await attest(stage, day, {
    ...attested,
    reference: 'Letter of the authors (invented for this demo)',
    until: addDays(today, 165),
  });
  for (const { id } of instruments.filter(({ licence }) => licence.drafts?.includes('es'))) {
    await attest(stage, day, {
      instrument: id,
      language: 'es',
      reference: 'Read by a native reader and a clinician (invented for this demo)',
      until: null,
    });
  }
}

type ToAttest = {
  readonly instrument: string;
  readonly language: string;
  readonly reference: string;
  readonly until: LocalDate | null;
};

/** Somebody of the clinic answers for one questionnaire in one language; once is enough. */
async function attest({ play, chance, staff }: Stage, day: LocalDate, what: ToAttest) {
  const { instrument, language, reference, until } = what;
  const at = hour(day, 16);
  const params = { instrument };
  const sam = staff('Sam Field');
  const { page } = await play(readRegisterPage, sam, at, { params });
  const definition = instrumentOf(instrument);
  if (definition === null || page.attestations.length > 0) return;
  await play(attestLicence, sam, at, {
    params,
    body: {
      attestationId: chance.uuid(Date.parse(at)) as Id<'AttestationId'>,
      language,
      statement: statementFor(definition, language, page.shipsIn.includes(language)),
      basis: 'letter',
      reference,
      inNameOf: 'Head of the clinic',
      from: day,
      until,
    },
  });
}
