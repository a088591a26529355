import type { PatientActor, StaffActor } from '#access';
import { addDays, type Id, type Instant } from '#kernel';
import {
  activatePlan,
  draftPlan,
  type PlanItemBody,
  type PlanView,
  readPlan,
  resolveLink,
  savePlanItem,
} from '#plan';
import { pushOperations } from '#sync';
import { changeSedative, listMedicines, proposeTaper } from './medicines.ts';
import { hour, type Stage } from './stage.ts';
import type { Story } from './stories.ts';

/** The plan of a story: drafted, owned, freed of open conflicts, activated, agreed; Dev's then grows one. */
export async function planFor(story: Story, self: PatientActor, stage: Stage): Promise<void> {
  if (story.step === null) return;
  const { patientId } = self;
  const at = hour(addDays(story.step.on, 1), 16);
  const ana = stage.staff('Ana Moreno');
  // Accepting a step drafts its plan; a step that was changed may not have one.
  const { plan: drafted } = await stage.play(readPlan, ana, at, { params: { patientId } });
  if (drafted === null) {
    await stage.play(draftPlan, ana, at, {
      params: { patientId },
      body: {
        planId: stage.chance.uuid(Date.parse(at)) as Id<'PlanId'>,
        template: story.step.template,
      },
    });
  }
  await fillGaps(self, ana, at, stage);
  const settled = await resolveConflicts(self, ana, at, stage);
  const active = await stage.play(activatePlan, ana, at, {
    params: { patientId },
    body: { version: settled.version },
  });
  await agree(self, active.plan ?? settled, hour(addDays(story.step.on, 2), 19), stage);
  if (story.key !== 'dev') return;
  await listMedicines({ patientId, stage });
  await growConflict(self, stage);
  await changeSedative({ patientId, stage });
  await proposeTaper({ patientId, stage });
}

async function planOf(
  self: PatientActor,
  by: StaffActor,
  at: Instant,
  stage: Stage,
): Promise<PlanView> {
  const { plan } = await stage.play(readPlan, by, at, { params: { patientId: self.patientId } });
  if (plan === null) throw new Error('the demo drafted a plan');
  return plan;
}

const moving: readonly string[] = ['activity-quota', 'exposure-step', 'exercise', 'family-action'];

/** Every part gets an owner and a review day, as activation asks; what moves gets a time of day. */
async function fillGaps(
  self: PatientActor,
  by: StaffActor,
  at: Instant,
  stage: Stage,
): Promise<void> {
  const { patientId } = self;
  const { items } = await planOf(self, by, at, stage);
  for (const item of items) {
    const soon = item.reviewDay === null || item.reviewDay < stage.today;
    const untimed = moving.includes(item.kind) && item.dose.at === undefined;
    if (item.ownerAccount !== null && !soon && !untimed) continue;
    await stage.play(savePlanItem, by, at, {
      params: { patientId, itemId: item.itemId },
      body: {
        version: item.version,
        reason: 'Owner and review day agreed.',
        item: {
          ...bodyOf(item),
          ...(untimed ? { dose: { ...item.dose, at: '15:00' } } : {}),
          ownerAccount: item.ownerAccount ?? by.accountId,
          reviewDay: soon ? addDays(stage.today, 14) : item.reviewDay,
        },
      },
    });
  }
}

async function resolveConflicts(
  self: PatientActor,
  by: StaffActor,
  at: Instant,
  stage: Stage,
): Promise<PlanView> {
  const { patientId } = self;
  let plan = await planOf(self, by, at, stage);
  for (let round = 0; round < 10; round++) {
    const open = plan.links.find(
      (link) =>
        link.effect === 'conflict' && link.overruledBecause === null && link.findingId !== null,
    );
    if (open?.findingId === undefined || open.findingId === null) return plan;
    const ready = open.resolutions[0]?.code;
    const answer = await stage.play(resolveLink, by, at, {
      params: { patientId, findingId: open.findingId },
      body: {
        decisionId: stage.chance.uuid(Date.parse(at)) as Id<'DecisionId'>,
        resolution: ready ?? 'overrule',
        ...(ready === undefined
          ? { reason: 'Talked through with the person and both owners.' }
          : {}),
      },
    });
    plan = answer.plan ?? plan;
  }
  return plan;
}

async function agree(self: PatientActor, plan: PlanView, at: Instant, stage: Stage): Promise<void> {
  await stage.play(pushOperations, self, at, {
    body: {
      patientId: self.patientId,
      deviceId: stage.chance.uuid(Date.parse(at)) as Id<'DeviceId'>,
      operations: [
        {
          opId: stage.chance.uuid(Date.parse(at)),
          seq: 1,
          kind: 'plan-response',
          body: {
            responseId: stage.chance.uuid(Date.parse(at)),
            planId: plan.planId,
            planVersion: plan.version,
            kind: 'agree',
          },
        },
      ],
    },
  });
}

/** Story 1: three good ideas from three people that get in each other's way. */
async function growConflict(self: PatientActor, stage: Stage): Promise<void> {
  const { patientId } = self;
  const at = hour(addDays(stage.today, -3), 16);
  const reviewDay = addDays(stage.today, 11);
  const startDay = addDays(stage.today, -3);
  const parts: readonly [string, Omit<PlanItemBody, 'ownerAccount'>][] = [
    [
      'Dr Chidi Okoro',
      {
        kind: 'medicine',
        discipline: 'primary-care',
        title: 'Night sedative',
        why: 'To help you sleep while we work on your sleep together.',
        dose: {
          at: '23:45',
          timesPerWeek: 7,
          amount: '1 tablet',
          medicine: { name: 'temazepam', class: 'benzodiazepine', prn: false, actsLong: true },
        },
        aspects: { change: 'start' },
        startDay,
        reviewDay,
        state: 'active',
      },
    ],
    [
      'Ben Adeyemi',
      {
        kind: 'exposure-step',
        discipline: 'physiotherapy',
        title: 'Balance and bending, step 2',
        why: 'Small steps show your body that bending is safe again.',
        dose: { at: '07:00', minutes: 15, timesPerWeek: 4, level: 2, inPerson: false },
        startDay,
        reviewDay,
        state: 'active',
      },
    ],
  ];
  for (const [name, body] of parts) {
    const by = stage.staff(name);
    const itemId = stage.chance.uuid(Date.parse(at)) as Id<'PlanItemId'>;
    const item = { ...body, ownerAccount: by.accountId };
    const proposed = await stage.play(savePlanItem, by, at, {
      params: { patientId, itemId },
      body: { version: 0, item: { ...item, state: 'proposed' } },
    });
    const version = await overruleDanger(self, proposed.plan, itemId, at, stage);
    await stage.play(savePlanItem, by, at, {
      params: { patientId, itemId },
      body: { version, item, reason: 'Talked through with Dev.' },
    });
  }
}

/** What is critical about a new part is settled in writing before the part runs; the rest stays for the visitor. */
async function overruleDanger(
  { patientId }: PatientActor,
  plan: PlanView | null,
  itemId: Id<'PlanItemId'>,
  at: Instant,
  stage: Stage,
): Promise<number> {
  const critical = (plan?.links ?? []).filter(
    ({ severity, effect, itemIds, overruledBecause }) =>
      severity === 'critical' &&
      effect === 'conflict' &&
      overruledBecause === null &&
      itemIds.includes(itemId),
  );
  for (const { findingId } of critical) {
    if (findingId === null) continue;
    await stage.play(resolveLink, stage.staff('Dr Chidi Okoro'), at, {
      params: { patientId, findingId },
      body: {
        decisionId: stage.chance.uuid(Date.parse(at)) as Id<'DecisionId'>,
        resolution: 'overrule',
        reason:
          'For four weeks, lower dose than the zolpidem it replaces. Naloxone is at home, his brother can use it. The oxycodone is to be lowered slowly.',
      },
    });
  }
  return plan?.items.find((item) => item.itemId === itemId)?.version ?? 1;
}

function bodyOf(item: PlanView['items'][number]): PlanItemBody {
  const { kind, discipline, title, why, aim, dose, ownerAccount, startDay, reviewDay, state } =
    item;
  return {
    kind,
    discipline,
    title,
    why,
    ...(aim === undefined ? {} : { aim }),
    dose,
    ownerAccount,
    startDay,
    reviewDay,
    state,
  };
}
