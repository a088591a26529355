import { expect } from 'vitest';
import {
  type AssignmentDraft,
  assignQuestionnaires,
  type MyQuestionnaires,
  nextQuestion,
  readAssignments,
  readMyQuestionnaires,
  type Values,
} from '#assignment';
import { lookAtEverybody } from '#assignment/server';
import type { Schedule } from '#calendar';
import type { LocalDate } from '#kernel';
import type { FormItem } from '#measures';
import { pushOperations } from '#sync';
import type { Client } from './client.ts';
import { type Clinic, newId } from './clinic.ts';

/** Every week on the day it begins, open for three days, reminded of at nine on the first and the last. */
export const weekly = (from: string, over: Partial<Schedule> = {}): Schedule => ({
  from: { at: 'date', day: from as LocalDate },
  offsetDays: 0,
  repeat: { every: 1, unit: 'weeks' },
  ends: null,
  window: { beforeDays: 0, afterDays: 2 },
  spreadDays: 0,
  reminders: { onDays: [0, 2], atMinutes: 540 },
  ...over,
});

export const draftOf = (
  id: string,
  schedule: Schedule,
  kind: 'battery' | 'instrument' = 'instrument',
): AssignmentDraft => ({ what: { kind, id }, schedule, visitDays: [] });

export type Story = ReturnType<typeof storyOf>;

/** A person's phone and the team's screen, as far as questionnaires go. */
export function storyOf(
  clinic: Clinic,
  person: Client = clinic.person,
  patientId = clinic.patientId,
) {
  const deviceId = newId<'DeviceId'>();
  let seq = 0;
  const mine = () => person.ask(readMyQuestionnaires, {});
  const pushes = async (kind: string, body: unknown) => {
    const operations = [{ opId: newId<'OpId'>(), seq: ++seq, kind, body }];
    const { answers } = await person.ask(pushOperations, {
      body: { patientId, deviceId, operations },
    });
    return answers[0];
  };
  const steps = (occurrenceId: string, step: 'opened' | 'handed-in' | 'skipped') =>
    pushes('questionnaire-step', { occurrenceId, step, at: clinic.now() });
  const answers = (occurrenceId: string, item: string, value: number | null) =>
    pushes('questionnaire-answer', {
      occurrenceId,
      answerId: newId<'AnswerId'>(),
      item,
      value,
      answeredAt: clinic.now(),
      language: 'en',
    });
  return {
    patientId,
    mine,
    pushes,
    steps,
    answers,
    assigned: async () =>
      (await clinic.wu.ask(readAssignments, { params: { patientId } })).assignments,
    assigns: (draft: AssignmentDraft, assignmentId = newId<'AssignmentId'>()) =>
      clinic.ana.ask(assignQuestionnaires, {
        params: { patientId },
        body: { assignmentId, draft, why: 'To see how it goes.', sharesScore: true },
      }),
    /** Answers what the phone asks, question by question, then hands it in. */
    completes: async (
      of: MyQuestionnaires['due'][number],
      say: (item: FormItem) => number | null,
    ) => {
      const values: Record<string, number | null> = {};
      await steps(of.occurrenceId, 'opened');
      for (;;) {
        const next = nextQuestion(of.asking, values satisfies Values);
        if (next === null) break;
        const value = say(next.item);
        values[next.item.id] = value;
        const sent = await answers(of.occurrenceId, next.item.id, value);
        expect(sent).toMatchObject({ result: 'done' });
      }
      await steps(of.occurrenceId, 'handed-in');
      return values;
    },
    /** The clock of the server at this moment. */
    clock: async (moment: string) => {
      clinic.at(moment);
      const looked = await lookAtEverybody(clinic.database, clinic.now());
      expect(looked.failed).toEqual([]);
      return looked;
    },
  };
}

/** The first answer that is offered, for questions a story is not about. */
export const least = ({ options, number }: FormItem): number =>
  options[0]?.value ?? number?.min ?? 0;
