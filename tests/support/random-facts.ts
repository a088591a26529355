import fc from 'fast-check';
import { certifying, neededToPublish, qualifying, valuesAtStake } from '#decision-aids';
import { addDays, type LocalDate } from '#kernel';
import { conditionFacts, groupFacts, medicineChanges } from '#medication';
import type { Fact, Json } from '#reasoning';
import { personRulebook } from '#rulebook';
import { exclusions } from '#sleep';

/** The day on which the random people are looked at. */
export const today = '2026-03-31' as LocalDate;

/** Values near every threshold the rules have, by kind of fact. */
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.constantFrom(2.9, 3, 3.1, 3.9, 4, 9, 10, 11.9, 12, 14, 15, 19, 20, 33, 37, 49, 50),
);
const yesNo = fc.boolean();
const someDay = fc.integer({ min: 0, max: 120 }).map((ago) => addDays(today, -ago));
const someNames = fc.array(fc.constantFrom('methotrexate', 'sulfasalazine', 'tramadol'), {
  maxLength: 3,
});
const someCut = fc.record({
  medicine: fc.constant('oxycodone'),
  share: fc.constantFrom(0, 0.1, 0.11, 0.25, 0.26, 1),
  overDays: fc.constantFrom(1, 14, 28),
  usedDays: fc.constantFrom(null, 27, 28, 364, 365),
});
const someGroups = fc.subarray([
  'watchedAfterChange',
  'moodSignal',
  'antidepressants',
  'cnsActive',
  'opioids',
  'notStartedInPrimaryPain',
]);
const someChanges = fc.array(
  fc.record({
    medicine: fc.constant('tramadol'),
    kind: fc.constantFrom('start', 'increase', 'decrease', 'change'),
    groups: someGroups,
    maybe: someGroups,
    on: fc.option(someDay),
    notAfter: fc.option(someDay),
  }),
  { maxLength: 2 },
);
const lists = Object.values(groupFacts).map(({ name }) => name);
const valueFor: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  ...Object.fromEntries(lists.map((name) => [name, someNames])),
  'medicines.cnsActiveClassesKnown': someNames,
  'medicines.qtMedicinesKnown': someNames,
  [medicineChanges.name]: someChanges,
  'medicines.lethalInOverdose': fc.array(
    fc.constantFrom(
      { medicine: 'lithium', kind: 'lithium' },
      { medicine: 'oxycodone', kind: 'opioid' },
    ),
    { maxLength: 2 },
  ),
  'taper.opioid': someCut,
  'taper.benzodiazepine': someCut,
  'dmard.bloodsOn': someDay,
  'medicines.opioidLoweredOn': someDay,
  'safety.crisisDischargeOn': someDay,
  'safety.contactOn': someDay,
  'dmard.stableSince': someDay,
  'opioid.reviewedOn': someDay,
  'opioid.pdmpOn': someDay,
  'opioid.urineTestOn': someDay,
  'sleep.week': fc.constant<Json>(null),
  'sleep.regularity': fc.record({
    sri: fc.constantFrom(-100, 91.7, 100),
    agreementPct: fc.constant(95.8),
    days: fc.constantFrom(1, 2, 4, 5),
  }),
  'activity.trials': fc.array(fc.constantFrom(0, 5, 10, 11), { maxLength: 5 }),
  'activity.metShare': fc.constantFrom(0.49, 0.5, 0.79, 0.8),
  'activity.days': fc.array(fc.constantFrom(null, 4, 5, 15, 16), { maxLength: 14 }),
  'exposure.item': fc.record({
    first: fc.constantFrom(null, 60),
    distress: fc.array(fc.constantFrom(null, 30, 31), { maxLength: 3 }),
    harmExpected: fc.array(fc.constantFrom(null, 20, 21), { maxLength: 3 }),
  }),
  'plan.sleepElements': fc.array(fc.constantFrom('sleep-hygiene', 'cbt-i'), { maxLength: 2 }),
  'course.followUpContactDays': fc.array(fc.constantFrom(0, 1, 28), { maxLength: 2 }),
  'course.psychiatricConsultationWeeks': fc.array(fc.constantFrom(7, 8), { maxLength: 2 }),
  'antidepressant.raisedOn': fc.array(fc.option(someDay), { maxLength: 2 }),
  'step.since': someDay,
  'course.enrolledOn': someDay,
  'course.since': someDay,
  'stratified.group': fc.constantFrom('low', 'medium', 'high', 'not-applicable'),
  'clinic.country': fc.constantFrom('US', 'GB'),
  'person.sex': fc.constantFrom('F', 'M', 'X'),
  'lab.crp': fc.constantFrom<Json>('normal', 'raised', 4.9, 5, 5.1),
  'score.mdq': fc.record({
    positive: fc.constantFrom(null, true, false),
    symptoms: fc.constantFrom(null, 6, 7),
    together: fc.constantFrom(null, true, false),
    impairment: fc.constantFrom(null, true, false),
  }),
  'score.taps2.substances': someNames,
  'medicines.teratogens': someNames,
  'medicines.opioidUseDisorderTreatment': someNames,
  'sleep.weeklyEfficiency': fc.array(fc.constantFrom(null, 90, 80, 79.9, 70), { maxLength: 5 }),
  'activity.weeklyMetShare': fc.array(fc.constantFrom(null, 0.9, 0.5, 0.49), { maxLength: 4 }),
  'earlyWarning.signal': fc.constantFrom('EW-01', 'EW-03', 'EW-10'),
  'aid.fields': fc.subarray([...qualifying, ...certifying, ...neededToPublish]),
  'aid.kind': fc.constantFrom('treatment', 'screening'),
  'aid.numbers': fc.record({
    absolute: fc.constantFrom(null, true, false),
    relativeOnly: fc.constantFrom(null, true, false),
    sameDenominator: fc.constantFrom(null, true, false),
    sameTimeFrame: fc.constantFrom(null, true, false),
    bothFrames: fc.constantFrom(null, true, false),
    iconArray: fc.constantFrom(null, true, false),
  }),
  'decision.valuesRanked': fc.subarray([...valuesAtStake]),
  'step.current': fc.constantFrom<Json>(0, 1, 2, 3, 4, 'continuation'),
  'phq9.item9': fc.integer({ min: 0, max: 3 }),
};
const booleans = new Set([
  ...Object.values(exclusions).flatMap(({ name }) => (/daysAgo/i.test(name) ? [] : name)),
  'sleep.distress',
  'exposure.goingOn',
  'exposure.dissociation',
  'activity.postExertionalMalaise',
  'condition.meCfs',
  'sleep.nearMissDriving',
  'plan.sleepRestriction',
  'medicines.opioidOrSedative',
  'score.stopBang.twoAndRisk',
  ...Object.values(conditionFacts).map(({ name }) => name),
  'phq9.item9LeftOut',
  'score.asq.positive',
  'score.asq.acute',
  'site.item9BetweenVisits',
  'site.roundTheClockCover',
  'cssrs.given',
  'cssrs.wish',
  'cssrs.thoughts',
  'cssrs.method',
  'cssrs.intent',
  'cssrs.plan',
  'cssrs.intentRecent',
  'cssrs.behaviourEver',
  'cssrs.behaviourRecent',
  'safety.disclosure',
  'sleep.insomniaSevere',
  'safety.burdenStatements',
  'safety.engaged',
  'safety.screenAlarmed',
  'sharing.summaryRequested',
  'sharing.item9Consent',
  'sharing.lawfulEmergency',
  'trauma.impairment',
  'antidepressant.taken',
  'safety.suicideConcern',
  'depression.residualSymptoms',
  'function.majorRoleLoss',
  'medicines.highRisk',
  'step.twoFailed',
  'medicines.complexPolypharmacy',
  'safety.episodeOpen',
  'redFlag.open',
  'redFlag.reported',
  'joints.swollen',
  'joints.handsOrWrists',
  'condition.psychosisOrMania',
  'condition.severeWithdrawal',
  'diary.filledIn',
  'trauma.exposure',
  'history.mania',
  'score.mdqPositive',
  'condition.opioidUseDisorder',
  'condition.rheumatoidArthritis',
  'condition.insomnia',
  'pregnancy.planning',
  'pregnancy.contraception',
  'nociplastic.regional',
  'nociplastic.history',
  'nociplastic.comorbidity',
  'nociplastic.evoked',
  'activity.reasonForLess',
  'earlyWarning.asksForHelp',
  'plan.relapsePlanSigned',
  'depression.remissionReview',
  'aid.publishing',
  'decision.open',
]);
/** Every kind of fact that some rule reads. */
export const names: readonly string[] = [...personRulebook.byFact.keys()];

const someFact: fc.Arbitrary<Omit<Fact, 'id'>> = fc.constantFrom(...names).chain((name) =>
  fc.record({
    name: fc.constant(name),
    value: fc.oneof(
      { weight: 9, arbitrary: valueFor[name] ?? (booleans.has(name) ? yesNo : numbers) },
      { weight: 1, arbitrary: fc.constant<Json>(null) },
    ),
    date: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 60 }).map((ago) => addDays(today, -ago)),
    ),
    source: fc.constant('property'),
  }),
);
/** What is known of somebody: anything at all, some of it without a value, some of it old. */
export const someFacts: fc.Arbitrary<readonly Fact[]> = fc
  .array(someFact, { maxLength: 40 })
  .map((facts) =>
    facts.map((fact, at): Fact => ({ ...fact, id: `f${String(at).padStart(3, '0')}` })),
  );
