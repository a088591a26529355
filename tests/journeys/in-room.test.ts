import { beforeAll, describe, expect, it } from 'vitest';
import { assignQuestionnaires, openAssistedRound, saveAssistedRound } from '#assignment';
import { recordReferral } from '#intake';
import type { LocalDate } from '#kernel';
import { activatePlan, draftPlan } from '#plan';
import { recordFact } from '#profile';
import { decideFinding } from '#reasoning';
import { readStep, recordContact } from '#stepping';
import { readWorklist } from '#worklist';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { planOf } from '../support/plan-story.ts';

const today = '2026-03-09' as LocalDate;
let clinic: Clinic;
let patientId: Clinic['patientId'];

const step = () => clinic.okoro.ask(readStep, { params: { patientId } });

/** One press: a round for today, once, without a reminder. */
async function asksNow() {
  const schedule = {
    from: { at: 'date' as const, day: today },
    offsetDays: 0,
    repeat: null,
    ends: null,
    window: { beforeDays: 0, afterDays: 0 },
    spreadDays: 0,
    reminders: { onDays: [], atMinutes: 540 },
  };
  const { assignment } = await clinic.okoro.ask(assignQuestionnaires, {
    params: { patientId },
    body: {
      assignmentId: newId<'AssignmentId'>(),
      draft: { what: { kind: 'battery', id: 'in-room' }, schedule, visitDays: [] },
      why: 'Asked together, in the room.',
      sharesScore: true,
    },
  });
  const open = assignment.occurrences.find(({ state }) => state === 'open');
  const params = { patientId, occurrenceId: open?.occurrenceId as never };
  return { params, opened: await clinic.okoro.ask(openAssistedRound, { params }) };
}

async function answers(params: Awaited<ReturnType<typeof asksNow>>['params'], said: object) {
  const all = Object.entries(said).map(([item, value]) => ({
    answerId: newId<'AnswerId'>(),
    item,
    value,
    answeredAt: clinic.now(),
    language: 'en',
  }));
  return clinic.okoro.ask(saveAssistedRound, {
    params,
    body: { mode: 'assisted', answers: all, done: true },
  });
}

async function givenPain(): Promise<void> {
  clinic = await givenClinic(`${today}T15:00:00.000Z`);
  ({ patientId } = clinic);
  await clinic.okoro.ask(recordFact, {
    params: { patientId },
    body: { factId: newId<'FactId'>(), name: 'pain-since', value: '2024-03-01' },
  });
}

describe('with the person in the room', () => {
  beforeAll(givenPain);

  it('one press asks PEG and PHQ-4; mood is asked in full only where the two questions call for it', async () => {
    const { opened } = await asksNow();
    const { forms } = opened.round.asking;
    const namesOf = (asked: typeof forms) =>
      asked.map(({ form }) => form.items[0]?.id.replace(/_\d+$/, ''));
    expect(namesOf(forms.filter(({ trigger }) => trigger === null))).toEqual(['peg', 'phq4']);
    expect(forms.flatMap(({ trigger }) => trigger?.id ?? [])).toEqual(
      expect.arrayContaining(['low-mood-screen', 'worry-screen']),
    );
  });
});

describe('little mood, much pain', () => {
  beforeAll(givenPain);

  it('shows the next step as soon as the answers are handed in', async () => {
    const { params } = await asksNow();
    await answers(params, {
      peg_1: 6,
      peg_2: 6,
      peg_3: 6,
      phq4_1: 0,
      phq4_2: 1,
      phq4_3: 1,
      phq4_4: 0,
    });
    expect((await step()).offer).toMatchObject({ step: 1, change: 'start' });
  });

  it('self-management starts at once, and the question goes to the team', async () => {
    const params = { patientId };
    const { plan } = await clinic.okoro.ask(draftPlan, {
      params,
      body: { planId: newId<'PlanId'>(), template: 'step-0-universal' },
    });
    await clinic.okoro.ask(activatePlan, { params, body: { version: plan?.version ?? 1 } });
    expect((await planOf(clinic)).items.map(({ kind }) => kind)).toContain('education');
    await clinic.okoro.ask(recordReferral, {
      params,
      body: {
        referralId: newId<'ReferralId'>(),
        receivedOn: today,
        referrer: { name: 'Dr Okoro', role: 'physician', contact: null },
        reason: 'Wants to walk again.',
        question: 'Would a class be enough?',
        consentOn: today,
      },
    });
    const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'referral' } });
    expect(cards[0]?.why.en).toContain('Would a class be enough?');
    const noted = await clinic.okoro.ask(recordContact, {
      params,
      body: {
        contactId: newId<'ContactId'>(),
        day: today,
        mode: 'in-person',
        words: 'Decided together: ask the team; self-management starts now.',
      },
    });
    expect(noted.lastTalk).toMatchObject({ mode: 'in-person', byName: 'Dr Okoro' });
  });

  it('when the team takes the step, its parts come to the plan that already runs', async () => {
    const { pending } = await step();
    const before = await planOf(clinic);
    await clinic.ana.ask(decideFinding, {
      params: { patientId, findingId: pending?.findingId as never },
      body: { decisionId: newId<'DecisionId'>(), kind: 'accept' },
    });
    const after = await planOf(clinic);
    expect(after.planId).toBe(before.planId);
    expect(after.items.length).toBeGreaterThan(before.items.length);
    const added = after.items.filter(
      ({ itemId }) => !before.items.some((item) => item.itemId === itemId),
    );
    expect(new Set(added.map(({ state }) => state))).toEqual(new Set(['proposed']));
  });
});
