import { beforeAll, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import { enterForm, listForms, openForm, withdrawForm } from '#entry';
import type { LocalDate } from '#kernel';
import { emptyQuestionnaire, type OwnQuestionnaire, publishOwn, saveDraft } from '#library';
import { libraryReader } from '#library/server';
import { readMeasures, readOccasion } from '#measures';
import { measureWriter } from '#measures/server';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { givenStaff } from '../support/people.ts';

let clinic: Clinic;
let sam: Client;
const params = { questionnaire: 'own_mornings' };

beforeAll(async () => {
  clinic = await givenClinic();
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
});

const stiffness = (asks: string, band: string): OwnQuestionnaire => ({
  ...emptyQuestionnaire,
  title: { en: 'Mornings' },
  items: [
    {
      key: 'q1',
      text: { en: asks },
      answer: { kind: 'scale', low: { en: 'not at all' }, high: { en: 'very' } },
      showWhen: null,
    },
  ],
  scoring: {
    ...emptyQuestionnaire.scoring,
    better: 'lower',
    items: [{ item: 'q1', reversed: false }],
  },
  bands: [{ from: 0, label: { en: band } }],
  numbered: 1,
});

async function published(draft: OwnQuestionnaire, number: number): Promise<void> {
  await sam.ask(saveDraft, { params, body: { number, draft } });
  await sam.ask(publishOwn, { params, body: { number: number + 1 } });
}

async function answered(day: string, value: number): Promise<void> {
  const { patientId } = clinic;
  await clinic.database.write({ patientId }, async (trx) => {
    const definition = await libraryReader(trx).definitionOf(params.questionnaire);
    if (definition === null) throw new Error('The questionnaire is not there.');
    const occasion = { patientId, occasionId: newId(), day: day as LocalDate, now: clinic.now() };
    const answers = [{ item: 'own_mornings_q1', value, mode: 'self', answeredAt: clinic.now() }];
    await measureWriter(trx).save(occasion, newId(), definition, answers);
  });
}

it('a clinic’s own questionnaire is scored and charted, each score in the words it was asked in', async () => {
  await published(stiffness('How stiff were you?', 'some stiffness'), 0);
  await answered('2026-03-01', 4);
  await published(stiffness('How stiff were you on waking?', 'a stiff morning'), 1);
  await answered('2026-03-08', 6);

  const { patientId } = clinic;
  const { measures } = await clinic.wu.ask(readMeasures, { params: { patientId } });
  const [own] = measures;
  expect(own).toMatchObject({ instrument: 'own_mornings', title: { en: 'Mornings' } });
  expect(own?.readings.map(({ value, band }) => [value, band?.en])).toEqual([
    [4, 'some stiffness'],
    [6, 'a stiff morning'],
  ]);
  const asked = await Promise.all(
    (own?.readings ?? []).map(async ({ scoreId }) => {
      const { items } = await clinic.wu.ask(readOccasion, { params: { patientId, scoreId } });
      return items[0]?.asked.en;
    }),
  );
  expect(asked).toEqual(['How stiff were you?', 'How stiff were you on waking?']);
});

it('a paper form of it is typed in, and keeps the words it was scored in', async () => {
  const { patientId } = clinic;
  const { forms } = await clinic.ana.ask(listForms, {});
  expect(forms).toContainEqual(
    expect.objectContaining({ instrument: 'own_mornings', languages: ['en'], questions: 1 }),
  );
  const { definition } = await clinic.ana.ask(openForm, {
    params: { instrument: 'own_mornings', language: 'en' },
  });
  const form = {
    params: { patientId, formId: newId<'PaperFormId'>() },
    body: {
      instrument: 'own_mornings',
      version: definition.version,
      language: 'en',
      filledOn: '2026-03-08' as LocalDate,
      answers: { own_mornings_q1: 7 },
      evenIfThere: true,
    },
  };
  const entered = await clinic.ana.ask(enterForm, form);
  expect(entered).toMatchObject({
    value: 7,
    inWords: { en: expect.stringContaining('a stiff morning') },
  });

  await published(stiffness('How stiff were you today?', 'another word'), 2);
  const { formId } = form.params;
  const after = await clinic.ana.ask(withdrawForm, { params: { patientId, formId } });
  expect(after).toMatchObject({
    value: 7,
    inWords: { en: expect.stringContaining('a stiff morning') },
    withdrawnAt: expect.anything(),
  });
});

it('of a version that is asked no more nothing is typed in', async () => {
  const { patientId } = clinic;
  const refusal = await clinic.ana.refusal(enterForm, {
    params: { patientId, formId: newId<'PaperFormId'>() },
    body: {
      instrument: 'own_mornings',
      version: 1,
      language: 'en',
      filledOn: '2026-03-08',
      answers: { own_mornings_q1: 7 },
    },
  });
  expect(refusal.fields?.map(({ at }) => at)).toContain('/body/version');
});
