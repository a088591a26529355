import type { PatientActor } from '#access';
import { addDays, type Id } from '#kernel';
import { changeSafetyPlan, type LineChange, type SafetyLine, type SafetyStep } from '#safety';
import { pushOperations } from '#sync';
import { type Chance, chanceFrom } from './chance.ts';
import { hour, type Stage } from './stage.ts';

type Said = readonly [step: SafetyStep, words: string, more?: Partial<SafetyLine>];

const withDrWu: readonly Said[] = [
  ['warning-signs', 'I lie awake and count what I can no longer do'],
  ['warning-signs', 'I stop answering my brother'],
  ['on-my-own', 'Workbench for ten minutes, radio on'],
  ['on-my-own', 'Breathing, three minutes'],
  ['people-and-places', 'The yard, with the neighbour’s dog'],
  ['people-who-help', 'My brother Arun', { phone: '+1 555 0177' }],
  ['professionals', 'Dr Wu, weekdays', { phone: '+1 555 0100' }],
  [
    'safer-place',
    'Oxycodone: I get a small supply at a time.',
    { agreed: { action: 'limit-supply', medicine: 'oxycodone', consented: true } },
  ],
  [
    'safer-place',
    'Oxycodone: I have naloxone at home. My brother knows how to use it.',
    { agreed: { action: 'naloxone', medicine: 'oxycodone', consented: true } },
  ],
];
const later: readonly Said[] = [['people-and-places', 'The library, the chair by the window']];

/** Dev makes a safety plan with Dr Wu, and adds a line on his phone later. */
export async function makeSafetyPlan(self: PatientActor, stage: Stage): Promise<void> {
  // A chance of its own, so that the other stories stay as they are.
  const chance = chanceFrom(20_260_318);
  const { patientId } = self;
  const together = hour(addDays(stage.today, -20), 17);
  const alone = hour(addDays(stage.today, -6), 21);
  const newId = (): string => chance.uuid(Date.parse(together));
  await stage.play(changeSafetyPlan, stage.staff('Dr Mei Wu'), together, {
    params: { patientId },
    body: {
      changeId: newId() as Id<'SafetyPlanChangeId'>,
      changes: linesOf(withDrWu, chance, together),
      together: true,
    },
  });
  const { answers } = await stage.play(pushOperations, self, alone, {
    body: {
      patientId,
      deviceId: newId() as Id<'DeviceId'>,
      operations: [
        {
          opId: newId(),
          seq: 1,
          kind: 'safety-plan-change',
          body: { changeId: newId(), changes: linesOf(later, chance, alone) },
        },
      ],
    },
  });
  const refused = answers.find(({ result }) => result === 'rejected');
  if (refused !== undefined) throw new Error(`safety plan: ${JSON.stringify(refused.problem)}`);
}

function linesOf(said: readonly Said[], chance: Chance, at: string): LineChange[] {
  const newId = () => chance.uuid(Date.parse(at)) as Id<'SafetyLineId'>;
  return said.map(([step, words, more]) => ({
    kind: 'put',
    line: { phone: null, agreed: null, ...more, lineId: newId(), step, words },
    was: null,
    copyId: newId(),
  }));
}
