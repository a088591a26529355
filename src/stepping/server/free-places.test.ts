import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { enterForm } from '#entry';
import type { LocalDate } from '#kernel';
import { recordFact } from '#profile';
import { isOldCount, readFreePlaces, readStep, saveFreePlaces } from '#stepping';
import { type Clinic, givenClinic, newId } from '../../../tests/support/clinic.ts';
import { givenSite } from '../../../tests/support/people.ts';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await givenClinic();
});

const day = (text: string) => text as LocalDate;
const counts = (places: number, nextFree: string | null = null, by = clinic.ana) =>
  by.ask(saveFreePlaces, { body: bodyOf(places, nextFree) });
const bodyOf = (places: number, nextFree: string | null = null) => ({
  entryId: newId<'FreePlacesId'>(),
  service: 'pain-class',
  places,
  nextFree: nextFree as LocalDate | null,
});

describe('free places', () => {
  it('are unknown until somebody counts them, and then stand with day and name', async () => {
    const before = await clinic.okoro.ask(readFreePlaces, {});
    expect(before.services.every(({ free }) => free === null)).toBe(true);
    expect(before.services.map(({ code }) => code)).toContain('psychotherapy');
    await counts(3, '2026-03-16');
    const { services } = await clinic.okoro.ask(readFreePlaces, {});
    expect(services.find(({ code }) => code === 'pain-class')).toMatchObject({
      free: { places: 3, nextFree: '2026-03-16', day: '2026-03-09', byName: 'Ana' },
      old: false,
    });
  });

  it('keep a repeated count once, and the last one counts', async () => {
    const body = bodyOf(5);
    await clinic.ana.ask(saveFreePlaces, { body });
    await counts(4);
    await clinic.ana.ask(saveFreePlaces, { body });
    const { services } = await clinic.ana.ask(readFreePlaces, {});
    expect(services.find(({ code }) => code === 'pain-class')?.free?.places).toBe(4);
  });

  it('are counted by coordinators and read by the team; a person sees nothing of it', async () => {
    const refused = await clinic.okoro.refusal(saveFreePlaces, { body: bodyOf(1) });
    expect(refused.status).toBe(403);
    expect((await clinic.person.refusal(readFreePlaces, {})).status).toBe(403);
  });

  it.each([
    ['a day that has passed', { nextFree: day('2026-03-08') }],
    ['fewer than none', { places: -1 }],
    ['half a place', { places: 0.5 }],
    ['more than any service has', { places: 501 }],
    ['a service nobody offers', { service: 'astrology' }],
  ])('refuse %s', async (_, wrong) => {
    const refused = await clinic.ana.refusal(saveFreePlaces, {
      body: { ...bodyOf(1), ...wrong },
    });
    expect(refused.fields?.length).toBe(1);
  });

  it('stand beside what a person can choose from, and are called old after a week', async () => {
    const { patientId } = clinic;
    const answers = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [`phq9_${at + 1}`, at < 8 ? 2 : 0]),
    );
    await clinic.ana.ask(enterForm, {
      params: { patientId, formId: newId<'PaperFormId'>() },
      body: {
        instrument: 'phq9',
        version: 1,
        language: 'en',
        filledOn: day('2026-03-09'),
        answers,
      },
    });
    await clinic.okoro.ask(recordFact, {
      params: { patientId },
      body: { factId: newId<'FactId'>(), name: 'pain-since', value: '2024-03-01' },
    });
    await clinic.ana.ask(saveFreePlaces, { body: { ...bodyOf(2), service: 'psychotherapy' } });
    const free = async () => {
      const { offer } = await clinic.okoro.ask(readStep, { params: { patientId } });
      return offer.options.find(({ code }) => code === 'psychotherapy')?.free;
    };
    expect(await free()).toMatchObject({ places: 2, day: '2026-03-09', old: false });
    clinic.at('2026-03-16T15:00:00.000Z');
    expect(await free()).toMatchObject({ old: false });
    clinic.at('2026-03-17T15:00:00.000Z');
    expect(await free()).toMatchObject({ places: 2, old: true });
    clinic.at('2026-03-09T15:00:00.000Z');
  });

  it('are of one clinic: another one reads none of them', async () => {
    const other = await givenSite(clinic.database);
    const seen = await clinic.database.read({ siteId: other }, (db) =>
      sql<{ service: string }>`select service from free_places`.execute(db),
    );
    expect(seen.rows).toEqual([]);
  });
});

describe('an old count', () => {
  it.each([
    ['2026-03-02', null, false],
    ['2026-03-01', null, true],
    ['2026-03-09', '2026-03-09', false],
    ['2026-03-09', '2026-03-08', true],
  ])('counted %s, next %s: %s', (on, next, old) => {
    const free = { day: day(on), nextFree: next as LocalDate | null };
    expect(isOldCount(free, day('2026-03-09'), 7)).toBe(old);
  });
});
