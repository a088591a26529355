import { beforeAll, describe, expect, it } from 'vitest';
import { demoSignIn } from '#accounts';
import type { Text } from '#kernel';
import { emptyQuestionnaire, type OwnQuestionnaire, publishOwn, saveDraft } from '#library';
import { readMeasures } from '#measures';
import { draftOf, type Story, storyOf, weekly } from '../support/assignment-story.ts';
import { type Client, clientOf } from '../support/client.ts';
import { type Clinic, givenClinic } from '../support/clinic.ts';
import { givenStaff } from '../support/people.ts';

let clinic: Clinic;
let sam: Client;
let story: Story;
const params = { questionnaire: 'own_mornings' };

const mornings = (asks: string): OwnQuestionnaire => ({
  ...emptyQuestionnaire,
  title: { en: 'Mornings' } satisfies Text,
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
  bands: [{ from: 0, label: { en: 'some stiffness' } }],
  numbered: 1,
});
const published = async (asks: string, number: number) => {
  await sam.ask(saveDraft, { params, body: { number, draft: mornings(asks) } });
  return sam.ask(publishOwn, { params, body: { number: number + 1 } });
};
const asked = async () => {
  const { due } = await story.mine();
  return due.map(({ asking }) => asking.forms[0]?.form.items[0]?.text);
};

beforeAll(async () => {
  clinic = await givenClinic('2026-03-02T15:00:00.000Z');
  const account = await givenStaff(clinic.database, clinic.siteId, 'administrator');
  sam = clientOf(clinic.server.fastify);
  await sam.ask(demoSignIn, { body: { accountId: account.accountId } });
  story = storyOf(clinic);
  await published('How stiff were you?', 0);
});

describe('a clinic’s own questionnaire, changed while it is being asked', () => {
  it('is assigned like any other', async () => {
    await story.assigns(draftOf('own_mornings', weekly('2026-03-02')));
    expect(await asked()).toEqual(['How stiff were you?']);
  });

  it('publishing says how many are asked it now', async () => {
    expect(await published('How stiff were you on waking?', 1)).toMatchObject({
      version: 2,
      usedBy: 1,
    });
  });

  it('the round under way goes on as it began: nothing is reset or asked anew', async () => {
    expect(await asked()).toEqual(['How stiff were you?']);
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], () => 4);
    expect(await asked()).toEqual([]);
  });

  it('the next round asks the new version, and both stay told apart', async () => {
    await story.clock('2026-03-09T15:00:00.000Z');
    expect(await asked()).toEqual(['How stiff were you on waking?']);
    const { due } = await story.mine();
    if (due[0] === undefined) throw new Error('nothing is due');
    await story.completes(due[0], () => 6);
    const { measures } = await clinic.wu.ask(readMeasures, {
      params: { patientId: clinic.patientId },
    });
    expect(measures.map(({ readings }) => readings.map(({ value }) => value))).toEqual([[4, 6]]);
  });
});
