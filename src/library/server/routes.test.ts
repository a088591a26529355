import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '#access';
import { demoSignIn } from '#accounts';
import type { Instant, LocalDate } from '#kernel';
import {
  attestLicence,
  bankStatement,
  emptyQuestionnaire,
  endAttestation,
  endBank,
  loadBank,
  type OwnQuestionnaire,
  publishOwn,
  readBanks,
  readForm,
  readLibrary,
  readOwn,
  readRegisterPage,
  saveDraft,
  saveWording,
  setOwnState,
  statementFor,
} from '#library';
import { type Instrument, peg } from '#measures';
import { type Client, clientOf } from '../../../tests/support/client.ts';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';
import { givenSite, givenStaff } from '../../../tests/support/people.ts';
import { itemBankReader, libraryReader, libraryWriter } from './index.ts';

let clinic: Clinic;
let sam: Client;
let elsewhere: Client;

const slot: Instrument = {
  ...peg,
  id: 'licensed_two',
  name: 'Licensed Two',
  items: peg.items.map((item) => ({
    ...item,
    text: null,
    options: item.options.map((option) => ({ ...option, label: null })),
  })),
  languages: [],
  licence: { ...peg.licence, tier: 'C', words: 'slot', attestation: { en: 'We hold a licence.' } },
};
const here = { instrument: slot.id };
const wording = {
  title: 'Ours',
  items: Object.fromEntries(
    slot.items.map(({ id, options }) => [
      id,
      {
        text: `Our words of ${id}`,
        options: Object.fromEntries(options.map(({ value }) => [`${value}`, `answer ${value}`])),
      },
    ]),
  ),
};
const attestation = (changes = {}) => ({
  attestationId: newId<'AttestationId'>(),
  language: 'en',
  statement: statementFor(slot, 'en', false),
  basis: 'licence' as const,
  reference: 'No. 17',
  inNameOf: 'The medical director',
  from: '2026-03-01' as LocalDate,
  until: '2026-04-30' as LocalDate,
  ...changes,
});

async function administratorAt(siteId: Clinic['siteId']): Promise<Client> {
  const account = await givenStaff(clinic.database, siteId, 'administrator');
  const client = clientOf(clinic.server.fastify);
  await client.ask(demoSignIn, { body: { accountId: account.accountId } });
  return client;
}

beforeAll(async () => {
  clinic = await givenClinic();
  sam = await administratorAt(clinic.siteId);
  elsewhere = await administratorAt(await givenSite(clinic.database, 'Elsewhere'));
  const by = {
    by: uuidv7() as AccountId,
    byName: 'Sam',
    at: '2026-03-01T00:00:00.000Z' as Instant,
  };
  await clinic.database.write({ siteId: clinic.siteId }, async (trx) => {
    await libraryWriter(trx).keepImported({ id: slot.id, definition: slot, source: {} }, by);
    await libraryWriter(trx).setState(slot.id, 'active', by);
  });
});

const entryIn = async (language = 'en') =>
  (await sam.ask(readRegisterPage, { params: here })).page.row.entries.find(
    (entry) => entry.language === language,
  );

describe('the list', () => {
  it('is open to the care team and the administrator, and says what may be asked', async () => {
    const { rows } = await clinic.ana.ask(readLibrary, {});
    expect(rows.length).toBeGreaterThan(9);
    expect(rows.find(({ id }) => id === 'peg')).toMatchObject({
      state: 'usable',
      origin: 'shipped',
    });
    expect(rows.find(({ id }) => id === slot.id)).toMatchObject({
      state: 'needs-wording',
      origin: 'imported',
      tier: 'C',
    });
    expect((await elsewhere.ask(readLibrary, {})).rows.some(({ id }) => id === slot.id)).toBe(
      false,
    );
  });

  it('is shut to the people in care', async () => {
    expect(await clinic.person.refusal(readLibrary, {})).toMatchObject({ status: 403 });
  });
});

describe('the right to use a licensed questionnaire', () => {
  it('is attested and worded by the administrator and nobody else', async () => {
    const attested = { params: here, body: attestation() };
    const worded = { params: here, body: { language: 'en', version: 1, words: wording } };
    for (const someone of [clinic.ana, clinic.wu, clinic.okoro, clinic.person]) {
      expect(await someone.refusal(attestLicence, attested)).toMatchObject({ status: 403 });
      expect(await someone.refusal(saveWording, worded)).toMatchObject({ status: 403 });
    }
  });

  it('is not known to another clinic', async () => {
    expect(
      await elsewhere.refusal(attestLicence, { params: here, body: attestation() }),
    ).toMatchObject({ status: 404 });
    expect(await elsewhere.refusal(readRegisterPage, { params: here })).toMatchObject({
      status: 404,
    });
  });

  it('is attested in the words that stood on the screen, and cannot end before it begins', async () => {
    const other = attestation({ statement: 'Anything goes.' });
    expect(await sam.refusal(attestLicence, { params: here, body: other })).toMatchObject({
      code: 'statement-changed',
    });
    const backwards = attestation({ until: '2026-02-28' });
    expect(await sam.refusal(attestLicence, { params: here, body: backwards })).toMatchObject({
      fields: [{ at: '/body/until' }],
    });
  });

  it('needs both: an attestation alone and words alone open nothing', async () => {
    await sam.ask(attestLicence, { params: here, body: attestation() });
    expect(await entryIn()).toMatchObject({ state: 'needs-wording' });
    const { page } = await sam.ask(saveWording, {
      params: here,
      body: { language: 'en', version: 1, words: wording },
    });
    expect(page.row.entries).toMatchObject([
      { language: 'en', state: 'usable', words: 'site', until: '2026-04-30', endsInDays: 52 },
    ]);
    await sam.ask(saveWording, {
      params: here,
      body: { language: 'de', version: 1, words: wording },
    });
    expect(await entryIn('de')).toMatchObject({
      state: 'needs-attestation',
      refusal: { code: 'not-attested' },
    });
  });

  it('shows the form to the team before it is attested, and says that it may not be sent', async () => {
    const looked = (language: string) =>
      clinic.ana.ask(readForm, { params: { ...here, language } });
    expect(await looked('en')).toMatchObject({ form: { title: 'Ours' }, refusal: null });
    expect(await looked('de')).toMatchObject({ refusal: { code: 'not-attested' } });
    const none = { params: { ...here, language: 'fr' } };
    expect(await clinic.ana.refusal(readForm, none)).toMatchObject({ code: 'no-words' });
  });

  it('takes no half wording and no words in the place of those that ship', async () => {
    const half = { items: { [slot.items[0]?.id ?? '']: { text: 'Alone' } } };
    const refused = await sam.refusal(saveWording, {
      params: here,
      body: { language: 'en', version: 2, words: half },
    });
    expect(refused).toMatchObject({ code: 'wording-incomplete' });
    expect(refused.fields?.map(({ at }) => at)).toContain(
      `/body/words/items/${slot.items[1]?.id}/text`,
    );
    const over = {
      params: { instrument: 'peg' },
      body: { language: 'en', version: 1, words: half },
    };
    expect(await sam.refusal(saveWording, over)).toMatchObject({ code: 'words-ship' });
  });

  it('does not lose the words of whoever was faster', async () => {
    const again = { params: here, body: { language: 'en', version: 1, words: wording } };
    expect(await sam.refusal(saveWording, again)).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('runs out after its last day at the clinic, and the page says so', async () => {
    clinic.at('2026-04-30T20:00:00.000Z');
    expect(await entryIn()).toMatchObject({ state: 'usable', endsInDays: 0 });
    // In New York it is still the last day.
    clinic.at('2026-05-01T03:59:00.000Z');
    expect(await entryIn()).toMatchObject({ state: 'usable' });
    clinic.at('2026-05-01T04:00:00.000Z');
    expect(await entryIn()).toMatchObject({
      state: 'needs-attestation',
      refusal: { code: 'attestation-expired' },
    });
    clinic.at('2026-03-09T15:00:00.000Z');
  });

  it('is taken back with a reason; the attestation stays in the book', async () => {
    const { page } = await sam.ask(readRegisterPage, { params: here });
    const [kept] = page.attestations;
    const ended = await sam.ask(endAttestation, {
      params: { ...here, attestationId: kept?.attestationId ?? newId() },
      body: { endingId: newId(), reason: 'The licence was not renewed.' },
    });
    expect(ended.page.attestations[0]).toMatchObject({
      standing: 'ended',
      ended: { reason: 'The licence was not renewed.', byName: 'A administrator' },
    });
    expect(await entryIn()).toMatchObject({ refusal: { code: 'attestation-ended' } });
  });
});

const questions: OwnQuestionnaire = {
  ...emptyQuestionnaire,
  title: { en: 'Mornings' },
  items: [
    {
      key: 'q1',
      text: { en: 'How stiff were you?' },
      answer: { kind: 'scale', low: { en: 'not at all' }, high: { en: 'very' } },
      showWhen: null,
    },
  ],
  scoring: {
    ...emptyQuestionnaire.scoring,
    better: 'lower',
    items: [{ item: 'q1', reversed: false }],
  },
};

describe('a questionnaire of the clinic’s own', () => {
  const params = { questionnaire: 'own_mornings' };
  const stored = (version?: number) =>
    clinic.database.read({ siteId: clinic.siteId }, (db) =>
      libraryReader(db).definitionOf(params.questionnaire, version),
    );

  it('is kept while it is written, however little is there', async () => {
    const draft = { number: 0, draft: emptyQuestionnaire };
    expect(await clinic.wu.refusal(saveDraft, { params, body: draft })).toMatchObject({
      status: 403,
    });
    expect(await sam.ask(saveDraft, { params, body: draft })).toEqual({ draftNumber: 1 });
    expect(await sam.refusal(saveDraft, { params, body: draft })).toMatchObject({
      code: 'changed-meanwhile',
    });
    const { rows } = await sam.ask(readLibrary, {});
    expect(rows.find(({ id }) => id === params.questionnaire)).toMatchObject({
      ownState: 'draft',
      state: 'not-usable',
    });
  });

  it('is published only whole; every missing part is named and the draft is kept', async () => {
    const refused = await sam.refusal(publishOwn, { params, body: { number: 1 } });
    expect(refused.fields?.map(({ at }) => at)).toEqual([
      '/body/draft/title/en',
      '/body/draft/items',
      '/body/draft/scoring/items',
      '/body/draft/scoring/better',
    ]);
    expect(await stored()).toBeNull();
  });

  it('becomes a version that may be asked at once', async () => {
    await sam.ask(saveDraft, { params, body: { number: 1, draft: questions } });
    expect(await sam.ask(publishOwn, { params, body: { number: 2 } })).toMatchObject({
      version: 1,
    });
    const { rows } = await clinic.ana.ask(readLibrary, {});
    expect(rows.find(({ id }) => id === params.questionnaire)).toMatchObject({
      ownState: 'active',
      state: 'usable',
      version: 1,
    });
  });

  it('is edited into a new version; the old one and its scores stay as they were', async () => {
    const changed = { ...questions, title: { en: 'Mornings, again' } };
    await sam.ask(saveDraft, { params, body: { number: 2, draft: changed } });
    expect(await sam.ask(readOwn, { params })).toMatchObject({
      own: { unpublished: true, latestVersion: 1, draft: changed },
    });
    expect((await stored())?.name).toBe('Mornings');
    await sam.ask(publishOwn, { params, body: { number: 3 } });
    expect([(await stored(1))?.name, (await stored(2))?.name, (await stored())?.version]).toEqual([
      'Mornings',
      'Mornings, again',
      2,
    ]);
    expect(await sam.ask(readOwn, { params })).toMatchObject({ own: { unpublished: false } });
  });

  it('is retired and taken up again', async () => {
    const set = (state: 'active' | 'retired') => sam.ask(setOwnState, { params, body: { state } });
    expect((await set('retired')).page.row).toMatchObject({ state: 'not-usable' });
    expect((await set('active')).page.row).toMatchObject({ state: 'usable' });
  });

  it('is never opened past its check: a draft, written or imported, has no state to set', async () => {
    const by = { by: uuidv7() as AccountId, byName: 'Sam', at: clinic.now() };
    await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
      libraryWriter(trx).keepImported({ id: 'unchecked', definition: slot, source: {} }, by),
    );
    const open = { params: { questionnaire: 'unchecked' }, body: { state: 'active' as const } };
    expect(await sam.refusal(setOwnState, open)).toMatchObject({ status: 404 });
  });

  it('takes no id of a questionnaire that ships, and belongs to one clinic', async () => {
    const body = { number: 0, draft: questions };
    const taken = { params: { questionnaire: 'peg' }, body };
    expect(await sam.refusal(saveDraft, taken)).toMatchObject({ code: 'id-taken' });
    expect(await elsewhere.refusal(readOwn, { params })).toMatchObject({ status: 404 });
  });
});

describe('a bank of questions for adaptive tests', () => {
  const item = (id: string) => ({
    id,
    text: { en: `I felt low, ${id}.` },
    options: [{ en: 'Never' }, { en: 'Often' }],
    a: 2,
    b: [0.5],
  });
  const bank = {
    id: 'our-bank',
    version: '1.0',
    name: { en: 'Our bank' },
    credit: 'Used with permission.',
    language: 'en',
    recallDays: 7,
    better: 'lower',
    items: [item('i1'), item('i2')],
  };
  const load = (changes = {}) => ({
    body: {
      bankId: 'our-bank',
      bank,
      statement: bankStatement,
      basis: 'letter' as const,
      reference: 'Letter of 2 March 2026',
      inNameOf: 'The medical director',
      until: '2026-12-31' as LocalDate,
      ...changes,
    },
  });
  const usable = (day: string) =>
    clinic.database.read({ siteId: clinic.siteId }, async (db) => {
      const found = await itemBankReader(db).bankFor('our-bank', day as LocalDate);
      return found.ok ? found.value.bank.items.length : found.problem.code;
    });

  it('is refused with each fault named, and nothing is loaded', async () => {
    const faulty = { ...bank, items: [item('i1'), { ...item('i1'), b: [1, 0] }] };
    const refused = await sam.refusal(loadBank, load({ bank: faulty }));
    expect(refused.code).toBe('not-a-bank');
    expect(refused.fields?.map(({ at }) => at)).toContain('/body/bank/items/1/id');
    expect(await usable('2026-03-09')).toBe('unknown');
  });

  it('counts to its last day, and no longer once it is taken back', async () => {
    expect(await clinic.ana.refusal(loadBank, load())).toMatchObject({ status: 403 });
    const { banks } = await sam.ask(loadBank, load());
    expect(banks).toMatchObject([{ bankId: 'our-bank', questions: 2, counts: true }]);
    expect(await usable('2026-12-31')).toBe(2);
    expect(await usable('2027-01-01')).toBe('attestation-expired');
    expect((await elsewhere.ask(readBanks, {})).banks).toEqual([]);
    const end = { params: { bankId: 'our-bank' }, body: { reason: 'The letter was withdrawn.' } };
    expect(await elsewhere.refusal(endBank, end)).toMatchObject({ status: 404 });
    expect(await sam.ask(endBank, end)).toEqual({ banks: [] });
    expect(await usable('2026-12-31')).toBe('attestation-ended');
    await sam.ask(loadBank, load());
    expect(await usable('2026-12-31')).toBe(2);
  });
});
