import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '#access';
import {
  activateForm,
  checkQuestionnaireFile,
  exportOccasion,
  exportQuestionnaire,
  fileLettersMax,
} from '#exchange';
import type { LocalDate } from '#kernel';
import { attestLicence, readForm, statementFor } from '#library';
import { libraryReader, libraryWriter } from '#library/server';
import { type Instrument, instrumentOf, noScoreInWords } from '#measures';
import { measureWriter } from '#measures/server';
import type { Client } from '../../../tests/support/client.ts';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';
import { faultsOf } from '../../../tests/support/fhir-judge.ts';
import { form, question, scored, scoreItem } from '../../../tests/support/foreign-forms.ts';
import { givenStaff } from '../../../tests/support/people.ts';
import { questionnaireOf } from '../export/questionnaire-of.ts';
import type { ImportedSource } from '../import/check.ts';
import { keptScoresOf, scoreKept } from './index.ts';

let clinic: Clinic;
let sam: Client;
let samsAccount: AccountId;

beforeAll(async () => {
  clinic = await givenClinic();
  const staff = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  samsAccount = staff.accountId;
  sam = await clinic.entered(staff);
});

const file = (text: string, fileName = 'form.json') => ({ body: { fileName, text } });
const taken = (text: string) => ({
  body: { fileName: 'form.json', text, better: 'lower' as const },
});
const highest = scored(
  '%resource.item.answer.weight().max()',
  {},
  { url: 'urn:form:highest', title: 'The highest' },
);

async function kept(id: string): Promise<{ definition: Instrument | null; source: unknown }> {
  return clinic.database.read({ siteId: clinic.siteId }, async (db) => {
    const library = libraryReader(db);
    const definition = await library.definitionOf(id);
    return { definition, source: await library.sourceOf(id, definition?.version ?? 1) };
  });
}

describe('a form from elsewhere', () => {
  it('is reported on, part by part, and nothing is kept', async () => {
    const { report } = await sam.ask(
      checkQuestionnaireFile,
      file(scored('%resource.item.answer.weight().sum()')),
    );
    expect(report).toMatchObject({ mayActivate: true, here: null, claim: null, language: 'en' });
    expect(report.scores).toEqual([{ key: 'total', title: 'Total', by: 'algebra' }]);
    expect(report.lines.filter(({ code }) => code === 'question')).toHaveLength(3);
    expect(report.preview?.items.map(({ text }) => text)).toEqual([
      'How is q1?',
      'How is q2?',
      'How is q3?',
    ]);
    expect((await kept(report.id ?? '')).definition).toBeNull();
  });

  it('is taken whole, and asked only once the right to use it is attested', async () => {
    const text = scored('%resource.item.answer.weight().sum()');
    const { instrument, version } = await sam.ask(activateForm, taken(text));
    expect(version).toBe(1);
    const { definition } = await kept(instrument);
    if (definition === null) throw new Error('not kept');
    const language = { params: { instrument, language: 'en' } };
    expect((await sam.ask(readForm, language)).refusal?.code).toBe('not-attested');
    await sam.ask(attestLicence, {
      params: { instrument },
      body: {
        attestationId: newId<'AttestationId'>(),
        language: 'en',
        statement: statementFor(definition, 'en', true),
        basis: 'letter',
        reference: 'Letter of 1 March',
        inNameOf: 'The medical director',
        from: '2026-03-01',
        until: null,
      },
    });
    expect((await sam.ask(readForm, language)).refusal).toBeNull();
  });

  it('is the next version when it comes again', async () => {
    const again = scored('2 * %resource.item.answer.weight().sum()');
    expect((await sam.ask(checkQuestionnaireFile, file(again))).report.here).toBe(1);
    expect((await sam.ask(activateForm, taken(again))).version).toBe(2);
  });

  it('is not taken when it is refused, whatever a screen says', async () => {
    const refused = JSON.stringify(
      form([question('q1', { type: 'text', answerOption: undefined })], { url: 'urn:form:text' }),
    );
    expect(await sam.refusal(activateForm, taken(refused))).toMatchObject({
      status: 422,
      code: 'form-refused',
    });
  });

  it('is not taken when it is not what it claims to be', async () => {
    const phq9 = instrumentOf('phq9');
    if (phq9 === null) throw new Error('phq9');
    const { item, ...rest } = questionnaireOf(
      phq9,
      'en',
      'https://elsewhere.example',
    ) as unknown as { item: { linkId: string }[] };
    const without9 = JSON.stringify({
      ...rest,
      item: item.filter(({ linkId }) => linkId !== 'phq9_9'),
    });
    const { report } = await sam.ask(checkQuestionnaireFile, file(without9));
    expect(report.claim).toMatchObject({ instrument: 'phq9', proved: false });
    expect(report.mayActivate).toBe(false);
    expect(await sam.refusal(activateForm, taken(without9))).toMatchObject({ status: 422 });
  });

  it('of 10 MB is refused at the door', async () => {
    const body = JSON.stringify({ fileName: 'form.json', text: 'x'.repeat(10 * 1024 * 1024) });
    const before = process.threadCpuUsage();
    const answer = await sam.send({
      method: 'POST',
      path: checkQuestionnaireFile.path,
      body,
    });
    expect(answer.status).toBe(413);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(1_000);
    expect(
      await sam.refusal(checkQuestionnaireFile, file('x'.repeat(fileLettersMax + 1))),
    ).toMatchObject({
      status: 400,
    });
  });

  it('is nobody’s business but the administrator’s', async () => {
    for (const member of [clinic.ana, clinic.wu, clinic.person]) {
      expect(await member.refusal(checkQuestionnaireFile, file(highest))).toMatchObject({
        status: 403,
      });
      expect(await member.refusal(activateForm, taken(highest))).toMatchObject({ status: 403 });
    }
  });
});

describe('a score that stayed an expression', () => {
  it('is worked out on the server, and left out with the reason where an answer is missing', async () => {
    const { instrument } = await sam.ask(activateForm, taken(highest));
    const { definition, source } = await kept(instrument);
    const [a = '', b = '', c = ''] = definition?.items.map(({ id }) => id) ?? [];
    const asked = source as ImportedSource;
    expect(await scoreKept(asked, { [a]: 1, [b]: 3, [c]: 0 })).toEqual({
      ok: true,
      value: { scores: { total: 3 }, missing: {}, broken: [] },
    });
    expect(await scoreKept(asked, { [a]: 1, [b]: 3, [c]: null })).toEqual({
      ok: true,
      value: { scores: { total: null }, missing: { total: [c] }, broken: [] },
    });
    // Whoever keeps the answers keeps the score with them.
    const { patientId } = clinic;
    if (definition === null) throw new Error('not kept');
    const answers = [a, b, c].map((item, at) => ({
      item,
      value: at,
      mode: 'self',
      answeredAt: clinic.now(),
    }));
    const reading = await clinic.database.write({ patientId }, async (trx) =>
      measureWriter(trx).save(
        { patientId, occasionId: newId(), day: '2026-03-09' as LocalDate, now: clinic.now() },
        newId<'ScoreId'>(),
        definition,
        answers,
        await keptScoresOf(trx, definition, answers),
      ),
    );
    expect(reading).toMatchObject({ status: 'scored', value: 2 });
    // No answer at all is no score either, and 0 is an answer.
    expect(await scoreKept(asked, {})).toMatchObject({ value: { scores: { total: null } } });
    expect(await scoreKept(asked, { [a]: 0, [b]: 0, [c]: 0 })).toMatchObject({
      value: { scores: { total: 0 } },
    });
  });
});

it('says in the row why a score of an expression that does not run is none', async () => {
  const { instrument } = await sam.ask(
    activateForm,
    taken(scored('%resource.item.answer.weight().max()', {}, { url: 'urn:form:fails' })),
  );
  const { definition, source } = await kept(instrument);
  if (definition === null) throw new Error('not kept');
  const { draft, ...rest } = source as ImportedSource;
  const scores = draft.scores.map((one) => ({ ...one, expression: "'six'" }));
  const { patientId } = clinic;
  const broken = { ...rest, draft: { ...draft, scores } };
  const by = { by: samsAccount, byName: 'Sam', at: clinic.now() };
  await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
    libraryWriter(trx).keepImported({ id: instrument, definition, source: broken }, by),
  );
  const answers = definition.items.map(({ id }) => ({
    item: id,
    value: 1,
    mode: 'self',
    answeredAt: clinic.now(),
  }));
  const reading = await clinic.database.write({ patientId }, async (trx) =>
    measureWriter(trx).save(
      { patientId, occasionId: newId(), day: '2026-03-09' as LocalDate, now: clinic.now() },
      newId<'ScoreId'>(),
      definition,
      answers,
      await keptScoresOf(trx, { ...definition, version: definition.version + 1 }, answers),
    ),
  );
  expect(reading).toMatchObject({
    status: 'no-score',
    result: {
      missing: { verdict: 'not-computable', rule: expect.stringContaining('did not run') },
    },
  });
  expect(reading === null ? '' : noScoreInWords(definition, reading.result).line.en).toContain(
    'did not run',
  );
});

describe('what goes out', () => {
  it('is an occasion with the version that was answered, whatever came after', async () => {
    const url = 'urn:form:versions';
    const first = scored('%resource.item.answer.weight().sum()', {}, { url, title: 'Versions' });
    const { instrument } = await sam.ask(activateForm, taken(first));
    const { definition } = await kept(instrument);
    if (definition === null) throw new Error('not kept');
    const { patientId } = clinic;
    const occasionId = newId<'OccasionId'>();
    const answers = definition.items.map(({ id }) => ({
      item: id,
      value: 1,
      mode: 'self',
      answeredAt: clinic.now(),
    }));
    await clinic.database.write({ patientId }, (trx) =>
      measureWriter(trx).save(
        { patientId, occasionId, day: '2026-03-09' as LocalDate, now: clinic.now() },
        newId<'ScoreId'>(),
        definition,
        answers,
      ),
    );
    const later = scored(
      '2 * %resource.item.answer.weight().sum()',
      {},
      { url, title: 'Versions' },
    );
    expect((await sam.ask(activateForm, taken(later))).version).toBe(2);
    const bundle = JSON.stringify(
      await clinic.okoro.ask(exportOccasion, { params: { patientId, occasionId }, query: {} }),
    );
    expect(bundle).toContain('versions-1h0gucj|1"');
    expect(bundle).not.toContain('|2"');
  });

  it('is a questionnaire with its scoring, as FHIR', async () => {
    const answer = await sam.send({
      method: 'GET',
      path: '/api/exchange/questionnaires/phq9',
      body: null,
    });
    expect(answer.status).toBe(200);
    expect(faultsOf(answer.json)).toEqual([]);
    expect(
      await sam.refusal(exportQuestionnaire, { params: { instrument: 'nothing' }, query: {} }),
    ).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('has no words where they are licensed to the clinic alone', async () => {
    const { instrument } = await sam.ask(activateForm, taken(highest));
    const out = JSON.stringify(
      await sam.ask(exportQuestionnaire, { params: { instrument }, query: {} }),
    );
    expect(out).toContain('"linkId"');
    expect(out).not.toContain('How is q1?');
    expect(out).not.toContain('Answer 1');
  });

  it('is one occasion of a person, for whoever may read it and no one else', async () => {
    const { patientId, database } = clinic;
    const monday = newId<'OccasionId'>();
    const scoreId = newId<'ScoreId'>();
    const phq9 = instrumentOf('phq9');
    const answers = (phq9?.items ?? []).map(({ id }) => ({
      item: id,
      value: 1,
      mode: 'self',
      answeredAt: clinic.now(),
    }));
    await database.write({ patientId }, (trx) =>
      measureWriter(trx).save(
        {
          patientId,
          occasionId: monday,
          day: '2026-03-09' as LocalDate,
          now: clinic.now(),
        },
        scoreId,
        'phq9',
        answers,
      ),
    );
    const asked = { params: { patientId, occasionId: monday }, query: {} };
    expect(
      await clinic.wu.ask(exportOccasion, {
        ...asked,
        params: { patientId, occasionId: scoreId },
      }),
    ).toEqual(await clinic.wu.ask(exportOccasion, asked));
    for (const reader of [clinic.okoro, clinic.person]) {
      const bundle = await reader.ask(exportOccasion, asked);
      expect(faultsOf(bundle)).toEqual([]);
      expect(JSON.stringify(bundle)).toContain('"valueQuantity":{"value":9');
    }
    expect(await sam.refusal(exportOccasion, asked)).toMatchObject({ status: 403 });
    expect(
      await clinic.okoro.refusal(exportOccasion, {
        ...asked,
        params: { patientId, occasionId: newId<'OccasionId'>() },
      }),
    ).toMatchObject({ status: 404 });
  });
});

it('reads two questions about each other in a form of any order', async () => {
  const mean = scoreItem("%resource.item.where(linkId='q1').answer.weight()", {
    linkId: 'one',
    text: 'One',
  });
  const { report } = await sam.ask(
    checkQuestionnaireFile,
    file(JSON.stringify(form([mean, question('q1')], { url: 'urn:form:order' }))),
  );
  expect(report.mayActivate).toBe(true);
});
