import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAssistedRound, saveAssistedRound } from '#assignment';
import { readMeasures } from '#measures';
import { leaveCare } from '#profile';
import { readAlerts } from '#safety';
import { draftOf, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';

let clinic: Clinic;
let story: Story;
beforeEach(async () => {
  clinic = await givenClinic('2026-03-02T15:00:00.000Z');
  story = storyOf(clinic);
});

const roundOf = async (instrument: string) => {
  await story.assigns(draftOf(instrument, weekly('2026-03-02')));
  const [one] = await story.assigned();
  return { patientId: clinic.patientId, occurrenceId: one?.occurrences[0]?.occurrenceId as never };
};
const said = (item: string, value: number | null, answerId = newId<'AnswerId'>()) => ({
  answerId,
  item,
  value,
  answeredAt: clinic.now(),
  language: 'en',
});
const readings = async () =>
  (await clinic.wu.ask(readMeasures, { params: { patientId: clinic.patientId } })).measures.flatMap(
    (measure) => measure.readings,
  );
const state = async () => (await story.assigned())[0]?.occurrences[0]?.state;

describe('a round of questions that staff asks together with the person', () => {
  it('is answered once, scored once, and says how it was answered', async () => {
    const params = await roundOf('peg');
    const { round, language } = await clinic.ana.ask(openAssistedRound, { params });
    expect(language).toBe('en');
    expect(round.asking.forms[0]?.form.items).toHaveLength(3);
    const answers = ['peg_1', 'peg_2', 'peg_3'].map((item) => said(item, 6));
    const body = { mode: 'telephone' as const, answers, done: true };
    const kept = { refused: [], handedIn: true };
    expect(await clinic.ana.ask(saveAssistedRound, { params, body })).toEqual(kept);
    expect(await clinic.ana.ask(saveAssistedRound, { params, body })).toEqual(kept);
    expect(await state()).toBe('answered');
    expect(await readings()).toMatchObject([{ value: 6, mode: 'telephone' }]);
    expect((await story.mine()).due).toEqual([]);
  });

  it('goes on where the phone stopped, and each answer keeps its own way', async () => {
    const params = await roundOf('peg');
    await story.answers(params.occurrenceId, 'peg_1', 4);
    const { round } = await clinic.ana.ask(openAssistedRound, { params });
    expect(round.answers).toMatchObject([{ item: 'peg_1', value: 4 }]);
    const answers = [said('peg_2', 4), said('peg_3', null)];
    await clinic.ana.ask(saveAssistedRound, {
      params,
      body: { mode: 'assisted', answers, done: true },
    });
    expect(await readings()).toMatchObject([{ mode: 'assisted+self' }]);
  });

  it('hears an alarm before anything is handed in, also in an answer that cannot be kept', async () => {
    await clinic.database.write({ siteId: clinic.siteId }, (trx) =>
      sql`insert into parameter_setting (setting_id, parameter, scope, scope_id, value, reason, set_by, set_by_name, set_at)
        values (${newId()}, 'safety.asyncItem9', 'site', ${clinic.siteId}, '"on"'::jsonb, 'Cover at night',
          ${newId()}, 'Sam', '2026-01-01')`.execute(trx),
    );
    const params = await roundOf('phq9');
    const alerts = async () => (await clinic.wu.ask(readAlerts, {})).alerts.map(({ rule }) => rule);
    const save = (answers: ReturnType<typeof said>[]) =>
      clinic.ana.ask(saveAssistedRound, {
        params,
        body: { mode: 'assisted', answers, done: false },
      });
    const first = newId<'AnswerId'>();
    await save([said('phq9_9', 1, first)]);
    expect(await alerts()).toEqual(['SAF-01']);
    expect(await save([said('asq_2', 1, first)])).toMatchObject({
      refused: [{ item: 'asq_2' }],
      handedIn: false,
    });
    expect((await alerts()).toSorted()).toEqual(['SAF-01', 'SAF-06']);
    expect(await state()).toBe('open');
  });

  it('is not opened for who left care, nor for a round that is over', async () => {
    const params = await roundOf('peg');
    await story.clock('2026-03-05T15:00:00.000Z');
    expect(await clinic.ana.refusal(openAssistedRound, { params })).toMatchObject({ status: 409 });
    await clinic.ana.ask(leaveCare, {
      params: { patientId: clinic.patientId },
      body: { reason: 'pause' },
    });
    expect(await clinic.ana.refusal(openAssistedRound, { params })).toMatchObject({ status: 409 });
  });
});
