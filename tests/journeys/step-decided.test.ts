import { beforeAll, describe, expect, it } from 'vitest';
import { nobodyInParticular } from '#evidence';
import type { LocalDate, TimeZone } from '#kernel';
import { readCareStep } from '#plan';
import { decideFinding, evaluate, type Fact, readFindings } from '#reasoning';
import { findingWriter } from '#reasoning/server';
import { readCaseload } from '#registry';
import { caseloadWriter } from '#registry/server';
import { personRulebook } from '#rulebook';
import { readWorklist } from '#worklist';
import { cardWriter } from '#worklist/server';
import { type Clinic, givenClinic, newId } from '../support/clinic.ts';
import { planOf } from '../support/plan-story.ts';

let clinic: Clinic;
let findingId = newId<'FindingId'>();
const at = () => ({ patientId: clinic.patientId, findingId });

/** What the stream after an intake leaves behind: the finding with its proposal, and its card. */
async function givenStepProposal(): Promise<void> {
  const { patientId, siteId, database } = clinic;
  const now = clinic.now();
  const today = '2026-03-09' as LocalDate;
  const fact = (name: string, value: Fact['value']): Fact => ({
    id: name,
    name,
    value,
    date: today,
    source: 'the intake',
  });
  const found = evaluate(
    personRulebook,
    [fact('score.phq9', 14), fact('pain.months', 8), fact('pain.musculoskeletal', true)],
    { asOf: now, today, bearer: { ...nobodyInParticular, country: 'US' }, settings: [] },
  ).find(({ rule }) => rule.id === 'SC-20');
  if (found === undefined) throw new Error('SC-20 is in the rulebook');
  const proposal = {
    kind: 'step',
    words: { en: 'Step 2: combined care' },
    detail: { step: 2, responsible: 'care-manager' },
  };
  await database.write({ patientId }, async (trx) => {
    const settling = {
      patientId,
      siteId,
      now,
      timeZone: 'America/New_York' as TimeZone,
      newId: () => newId<'FindingId'>(),
      asked: ['SC-20'],
    };
    const finding = { ...found, status: 'fires' as const };
    const { raised } = await findingWriter(trx).settle([{ finding, proposal }], settling);
    findingId = raised[0]?.findingId ?? findingId;
    const card = {
      cause: finding.topic,
      queue: 'step-proposal' as const,
      severity: finding.severity,
      title: proposal.words,
      why: finding.message,
      rule: 'SC-20',
      findingId,
      ownerRole: 'coordinator',
      ownerAccount: null,
      dueAt: null,
    };
    await cardWriter(trx).raise(card, { patientId, siteId, now });
    await caseloadWriter(trx).afterCare(patientId, clinic.now());
  });
}

const rowOf = async () => (await clinic.ana.ask(readCaseload, {})).rows[0];

describe('accepting a step drafts a plan and leaves a trail', () => {
  beforeAll(async () => {
    clinic = await givenClinic();
    await givenStepProposal();
  });

  it('waits in the queue of step proposals until somebody decides', async () => {
    const { counts } = await clinic.ana.ask(readWorklist, {});
    expect(counts).toMatchObject({ 'step-proposal': 1, safety: 0 });
    expect(await rowOf()).toMatchObject({ stage: 'registered', step: null, openFindings: 1 });
  });

  it('is not declined without a coded reason, nor for "other" without words', async () => {
    const decline = { decisionId: newId<'DecisionId'>(), kind: 'decline' as const };
    const bare = await clinic.ana.refusal(decideFinding, { params: at(), body: decline });
    expect(bare).toMatchObject({ status: 422, fields: [{ at: '/body/reasonCode' }] });
    const body = { ...decline, reasonCode: 'other' as const };
    const mute = await clinic.ana.refusal(decideFinding, { params: at(), body });
    expect(mute).toMatchObject({ status: 422, fields: [{ at: '/body/reason' }] });
  });

  it('snoozed, it leaves the list until its day and is decided by nobody', async () => {
    const until = '2026-03-12T15:00:00.000Z' as never;
    const body = { decisionId: newId<'DecisionId'>(), kind: 'snooze' as const, until };
    const { finding } = await clinic.ana.ask(decideFinding, { params: at(), body });
    expect(finding.endedAt).toBeNull();
    expect((await clinic.ana.ask(readWorklist, {})).cards).toEqual([]);
    clinic.at('2026-03-12T15:00:00.000Z');
    expect((await clinic.ana.ask(readWorklist, {})).cards).toMatchObject([{ state: 'open' }]);
  });

  it('accepted twice by the same click, it makes one step and one draft with owners', async () => {
    const body = { decisionId: newId<'DecisionId'>(), kind: 'accept' as const };
    const first = await clinic.okoro.ask(decideFinding, { params: at(), body });
    const again = await clinic.okoro.ask(decideFinding, { params: at(), body });
    expect(again.planId).toBe(first.planId);
    expect(again.finding.decisions).toHaveLength(2);
    expect(again.finding.decisions[0]).toMatchObject({ kind: 'accept', byName: 'Dr Okoro' });

    const plan = await planOf(clinic);
    expect(plan).toMatchObject({
      planId: first.planId,
      status: 'draft',
      template: 'step-2-combined-care',
    });
    expect(plan.items.map(({ ownerName }) => ownerName)).not.toContain(null);
    expect(new Set(plan.items.map(({ discipline }) => discipline)).size).toBeGreaterThanOrEqual(5);
  });

  it('the caseload shows the step at once, and the card is gone', async () => {
    expect(await rowOf()).toMatchObject({ stage: 'in-care', step: 2, weeksInStep: 0 });
    const { cards } = await clinic.ana.ask(readWorklist, { query: { queue: 'step-proposal' } });
    expect(cards).toEqual([]);
  });

  it('cannot be decided a second time, and stays readable with what was decided', async () => {
    const body = { decisionId: newId<'DecisionId'>(), kind: 'accept' as const };
    const late = await clinic.ana.refusal(decideFinding, { params: at(), body });
    expect(late).toMatchObject({ status: 409, code: 'decided-already' });
    const { findings } = await clinic.ana.ask(readFindings, {
      params: { patientId: clinic.patientId },
      query: { include: 'all' },
    });
    expect(findings.find((finding) => finding.findingId === findingId)).toMatchObject({
      rule: { id: 'SC-20' },
      proposal: { kind: 'step' },
    });
  });
});

describe('a step that was changed by the one who decides', () => {
  beforeAll(async () => {
    clinic = await givenClinic();
    await givenStepProposal();
  });

  it('needs the step instead and the reason; then that step counts', async () => {
    const modify = { decisionId: newId<'DecisionId'>(), kind: 'modify' as const };
    const bare = await clinic.wu.refusal(decideFinding, { params: at(), body: modify });
    expect(bare).toMatchObject({ fields: [{ at: '/body/step' }] });
    const noReason = await clinic.wu.refusal(decideFinding, {
      params: at(),
      body: { ...modify, step: 3 },
    });
    expect(noReason).toMatchObject({ fields: [{ at: '/body/reason' }] });
    const body = { ...modify, step: 3, reason: 'Nightmares since the accident' };
    await clinic.wu.ask(decideFinding, { params: at(), body });
    expect(await rowOf()).toMatchObject({ step: 3 });
    const { step } = await clinic.ben.ask(readCareStep, {
      params: { patientId: clinic.patientId },
    });
    expect(step).toMatchObject({ step: 3, fromDay: '2026-03-09' });
    expect(await planOf(clinic)).toMatchObject({ template: 'step-3-specialist-integrated' });
  });
});
