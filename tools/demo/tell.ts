import type { AccountId, PatientActor, PatientId } from '#access';
import { addAccount, addCircleMember } from '#accounts/server';
import { setSharing } from '#circle';
import {
  nextQuestions,
  type Question,
  readIntake,
  saveIntakeAnswers,
  sendIntakeLink,
  submitIntake,
} from '#intake';
import { addDays, daysBetween, type Id } from '#kernel';
import { measureWriter } from '#measures/server';
import { readPatient, recordFact, registerPatient } from '#profile';
import { decideFinding, readFindings } from '#reasoning';
import { caseloadWriter } from '#registry/server';
import { pushOperations } from '#sync';
import { contactWriter } from '#worklist/server';
import { family } from './cast.ts';
import { everydayAnswer } from './intake-answers.ts';
import { typeInPaper } from './paper-forms.ts';
import { planFor } from './plan-of.ts';
import { refer } from './referrals.ts';
import { namedAnswers } from './round-answers.ts';
import { askInRounds } from './rounds.ts';
import { makeSafetyPlan } from './safety-plan.ts';
import { earlier, hour, type Stage } from './stage.ts';
import type { Story } from './stories.ts';
import { chooseStudy } from './study.ts';

/** One person's months, in the order they happened. */
export async function tell(story: Story, stage: Stage): Promise<void> {
  const patientId = stage.chance.uuid(Date.parse(story.registeredOn)) as PatientId;
  const self = await register(story, patientId, stage);
  if (story.intake === null) return;
  await answerIntake(story, self, stage);
  await keepDiary(story, self, stage);
  await followUp(story, patientId, stage);
  await decideStep(story, patientId, stage);
  await planFor(story, self, stage);
  await askInRounds(story, self, stage);
  await chooseStudy(story, self, stage);
  await typeInPaper(story, patientId, stage);
  await stayInTouch(story, patientId, stage);
  if (story.key === 'rosa') await shareWithTom(self, stage);
  if (story.key === 'dev') await makeSafetyPlan(self, stage);
}

async function register(story: Story, patientId: PatientId, stage: Stage): Promise<PatientActor> {
  const { play, chance, database, siteId } = stage;
  const ana = stage.staff('Ana Moreno');
  const at = hour(story.registeredOn, 15);
  await play(registerPatient, ana, at, { body: { ...story.person, patientId } });
  await refer(story, patientId, stage, at);
  const linkId = chance.uuid(Date.parse(at)) as Id<'IntakeLinkId'>;
  await play(sendIntakeLink, ana, at, {
    params: { patientId },
    body: { linkId, channel: 'sms', validDays: 30 },
  });
  const name = `${story.person.givenName} ${story.person.familyName}`;
  const accountId = (story.account?.accountId ?? chance.uuid(Date.parse(at))) as AccountId;
  if (story.account !== null) {
    const { email } = story.account;
    await database.write({ patientId }, async (trx) => {
      await addAccount(trx, { accountId, name, email, passwordHash: null });
      await addCircleMember(trx, { patientId, accountId, kind: 'patient', name, relation: null });
    });
  }
  return { kind: 'patient', accountId, patientId, siteId, name };
}

const answersPerSave = 60;

/** Answers what is asked, question by question, as the person would. */
async function answerIntake(story: Story, self: PatientActor, stage: Stage): Promise<void> {
  const { intake } = story;
  if (intake === null) return;
  const at = hour(intake.day, 23);
  const given: Record<string, unknown> = { ...intake.answers };
  for (const reading of story.readings.filter((one) => one.day === intake.day)) {
    Object.assign(given, namedAnswers(reading));
  }
  const asked: Record<string, unknown> = {};
  const later = hour(addDays(intake.day, 1), 1);
  const state = await stage.play(readIntake, self, later, {});
  const settings = { ...state, asksItem9: true };
  for (
    let open = nextQuestions(asked, settings);
    open.length > 0;
    open = nextQuestions(asked, settings)
  ) {
    for (const question of open) {
      const ours = question.instrument === null || question.id in given;
      asked[question.id] = ours ? (given[question.id] ?? null) : answerIn(question, story.key);
    }
  }
  const answers = Object.entries(asked).map(([item, value], index) => ({
    answerId: stage.chance.uuid(Date.parse(at)),
    item,
    value,
    answeredAt: new Date(Date.parse(at) + index * 8000).toISOString(),
    mode: 'self',
    language: story.person.language,
  }));
  const { intakeId } = state;
  for (let from = 0; from < answers.length; from += answersPerSave) {
    await stage.play(saveIntakeAnswers, self, later, {
      body: {
        intakeId,
        sectionsDone: 11,
        sectionsTotal: 11,
        answers: answers.slice(from, from + answersPerSave),
      },
    });
  }
  await stage.play(submitIntake, self, later, { body: { intakeId } });
  for (const fact of story.facts) {
    await stage.play(recordFact, stage.staff('Ana Moreno'), later, {
      params: { patientId: self.patientId },
      body: {
        factId: stage.chance.uuid(Date.parse(later)) as Id<'FactId'>,
        name: fact.name,
        value: fact.value,
      },
    });
  }
}

/** Questionnaires of the story were passed over where it is silent; those the site chose get an answer. */
const answerIn = (question: Question, key: string): unknown =>
  itemsTold.has(question.instrument ?? '') ? null : everydayAnswer(question, key);

const itemsTold = new Set([
  'peg',
  'phq4',
  'phq9',
  'phq8',
  'gad7',
  'asq',
  'sleep_gate',
  'sleep_quality',
]);

const daysPerPush = 60;

async function keepDiary(story: Story, self: PatientActor, stage: Stage): Promise<void> {
  const { chance, play } = stage;
  const deviceId = chance.uuid(Date.parse(story.registeredOn)) as Id<'DeviceId'>;
  for (let from = 0; from < story.diary.length; from += daysPerPush) {
    const days = story.diary.slice(from, from + daysPerPush);
    const last = days.at(-1)?.day;
    if (last === undefined) return;
    const operations = days.map(({ day, ...ratings }, index) => ({
      opId: chance.uuid(Date.parse(day)),
      seq: from + index + 1,
      kind: 'diary-entry',
      body: { entryId: chance.uuid(Date.parse(day)), day, recordedAt: hour(day, 20), ...ratings },
    }));
    const at = last === addDays(stage.today, -1) ? earlier(stage.now) : hour(addDays(last, 1), 2);
    const { answers } = await play(pushOperations, self, at, {
      body: { patientId: self.patientId, deviceId, operations },
    });
    const refused = answers.find(({ result }) => result === 'rejected');
    if (refused !== undefined) throw new Error(`diary: ${JSON.stringify(refused.problem)}`);
  }
}

/** Monthly measures between visits. */
async function followUp(story: Story, patientId: PatientId, stage: Stage): Promise<void> {
  const later = story.readings.filter((one) => one.day !== story.intake?.day);
  await stage.database.write({ patientId }, async (trx) => {
    for (const reading of later) {
      const now = hour(reading.day, 16);
      const occasionId = stage.chance.uuid(Date.parse(now)) as Id<'OccasionId'>;
      const answers = Object.entries(namedAnswers(reading))
        .filter(([item]) => item.startsWith(`${reading.instrument}_`))
        .map(([item, value]) => ({ item, value, answeredAt: now, mode: 'self' as const }));
      const scoreId = stage.chance.uuid(Date.parse(now)) as Id<'ScoreId'>;
      const occasion = { patientId, occasionId, day: reading.day, now };
      await measureWriter(trx).save(occasion, scoreId, reading.instrument, answers);
    }
    await caseloadWriter(trx).afterScore(patientId);
  });
}

async function decideStep(story: Story, patientId: PatientId, stage: Stage): Promise<void> {
  if (story.step === null) return;
  const by = stage.staff('Ana Moreno');
  const at = hour(story.step.on, 16);
  const { findings } = await stage.play(readFindings, by, at, {
    params: { patientId },
    query: { include: 'open' },
  });
  const proposal = findings.find((finding) => finding.proposal !== null);
  if (proposal === undefined) return;
  const wanted = proposal.proposal?.detail['step'] === story.step.step;
  await stage.play(decideFinding, by, at, {
    params: { patientId, findingId: proposal.findingId },
    body: {
      decisionId: stage.chance.uuid(Date.parse(at)) as Id<'DecisionId'>,
      ...(wanted
        ? { kind: 'accept' as const }
        : {
            kind: 'modify' as const,
            step: story.step.step,
            reason: 'Agreed with the person in the first visit.',
          }),
    },
  });
}

/** A call every few weeks, and colleagues who open the record: the trail the person can read. */
async function stayInTouch(story: Story, patientId: PatientId, stage: Stage): Promise<void> {
  const ana = stage.staff('Ana Moreno');
  const weeks = Math.floor(daysBetween(story.registeredOn, stage.today) / 7);
  await stage.database.write({ patientId }, async (trx) => {
    for (let week = 2; week < weeks; week += story.key.startsWith('many') ? 5 : 3) {
      const at = hour(addDays(story.registeredOn, week * 7), 17);
      await contactWriter(trx).record(patientId, {
        at,
        channel: 'telephone',
        by: ana.accountId,
        byName: ana.name,
        words: 'Check-in call.',
      });
    }
    await caseloadWriter(trx).afterContact(patientId);
  });
  if (story.account === null) return;
  for (const [back, name] of [
    [20, 'Dr Mei Wu'],
    [9, 'Ben Adeyemi'],
    [2, 'Ana Moreno'],
  ] as const) {
    const at = hour(addDays(stage.today, -back), 16);
    await stage.play(readPatient, stage.staff(name), at, { params: { patientId } });
  }
}

async function shareWithTom(self: PatientActor, stage: Stage): Promise<void> {
  const { tom } = family;
  const accountId = tom.accountId as AccountId;
  const { patientId } = self;
  await stage.database.write({ patientId }, async (trx) => {
    await addAccount(trx, { accountId, name: tom.name, email: tom.email, passwordHash: null });
    await addCircleMember(trx, {
      patientId,
      accountId,
      kind: 'family',
      name: tom.name,
      relation: tom.relation,
    });
  });
  await stage.play(setSharing, self, hour(addDays(stage.today, -30), 19), {
    params: { accountId },
    body: { topics: ['pain', 'activity', 'plan'], until: addDays(stage.today, 60) },
  });
}
