import { beforeAll, describe, expect, it } from 'vitest';
import { type MedicineNote, markNoteSeen, readMyMedicines } from '#medication';
import { pushOperations } from '#sync';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { begins, medicineNamed, medicinesOf, onList, tablets } from '../support/medicine-story.ts';

/** The person reads on the phone what they take, and says that they take it differently. */
let clinic: Clinic;
let seq = 0;
const deviceId = newId<'DeviceId'>();
const push = async (body: MedicineNote | object, opId = newId<'OpId'>()) => {
  seq += 1;
  const operations = [{ opId, seq, kind: 'medicine-note', body }];
  const { answers } = await clinic.person.ask(pushOperations, {
    body: { patientId: clinic.patientId, deviceId, operations },
  });
  return answers[0];
};
const notes = async () => (await medicinesOf(clinic)).notes;

beforeAll(async () => {
  clinic = await givenClinic('2026-03-09T15:00:00.000Z');
  await begins(clinic, medicineNamed('Oxycodone', tablets('20 mg', 3)));
});

describe('what a person says of their medicines from the phone', () => {
  const noteId = newId<'MedicineNoteId'>();

  it('they read what they take, and nothing of the team’s own', async () => {
    const { medicines, readThroughOn } = await clinic.person.ask(readMyMedicines, {});
    expect(medicines).toMatchObject([{ name: 'Oxycodone', strength: '20 mg', times: 3 }]);
    expect(readThroughOn).toBeNull();
  });

  it('“I take it differently” reaches the team once, and the list stays as it is', async () => {
    const { medicineId, version } = onList(await medicinesOf(clinic), 'Oxycodone');
    const body = { noteId, medicineId, kind: 'otherwise', words: 'Only two a day.' };
    const opId = newId<'OpId'>();
    expect((await push(body, opId))?.result).toBe('done');
    expect((await push(body, opId))?.result).toBe('done');
    expect(await notes()).toMatchObject([{ words: 'Only two a day.', medicineId }]);
    const { cards } = await clinic.ana.ask(readWorklist, { query: { mine: 'true' } });
    const card = cards.filter(({ title }) => title.en === 'Takes a medicine differently');
    expect(card.map(({ why }) => why.en)).toEqual(['Oxycodone: “Only two a day.”']);
    expect(onList(await medicinesOf(clinic), 'Oxycodone')).toMatchObject({ version, times: 3 });
  });

  it('about something that is not on the list it is told all the same', async () => {
    const body = {
      noteId: newId<'MedicineNoteId'>(),
      medicineId: newId<'MedicineId'>(),
      kind: 'question',
      words: 'May I take the green drops?',
    };
    expect((await push(body))?.result).toBe('done');
    const [latest] = (await notes()).filter(({ kind }) => kind === 'question');
    expect(latest?.medicineId).toBeNull();
  });

  it('nothing at all is refused, and says which field', async () => {
    const body = { noteId: newId(), medicineId: null, kind: 'otherwise', words: ' ' };
    const answer = await push(body);
    expect(answer?.result).toBe('rejected');
    expect(answer?.problem?.fields.map(({ at }) => at)).toEqual(['/body/words']);
  });

  it('whoever read it is named, and the person sees that it was read', async () => {
    const at = { patientId: clinic.patientId, noteId };
    const { notes: read } = await clinic.wu.ask(markNoteSeen, { params: at });
    expect(read.find((note) => note.noteId === noteId)?.seenByName).toBe('Dr Wu');
    const mine = await clinic.person.ask(readMyMedicines, {});
    expect(mine.notes.find((note) => note.noteId === noteId)?.seenAt).not.toBeNull();
  });
});
