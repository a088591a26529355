import type { PatientId, SiteId, StaffActor } from '#access';
import type { Reader } from '#database/server';
import { freshnessFreePlaces, inForce } from '#evidence';
import { notFound, type Problem } from '#http';
import { addHours, err, type Instant, localDayOf, ok, type Result } from '#kernel';
import { type CareStep, stepReader } from '#plan/server';
import type { Patient } from '#profile';
import { factReader, patientReader } from '#profile/server';
import { type Circumstances, evaluate, type Rulebook } from '#reasoning';
import { findingReader, findingViews } from '#reasoning/server';
import {
  isOldCount,
  type Move,
  type StepOffer,
  type StepOfferView,
  type StepOutput,
  stepOffer,
  type Whereabouts,
} from '#stepping';
import { consultationReader, freePlacesReader, preferenceReader } from '#stepping/server';
import { contactReader } from '#worklist/server';
import { roleOf } from '../finding-card.ts';
import { careRulebook } from '../rulebook.ts';
import { stepIn } from '../step-decided.ts';
import { accessWords } from './access-words.ts';
import { stepNowOf } from './course-facts.ts';
import { circumstancesOf, factsAbout } from './intake-person.ts';

type Looking = { readonly actor: StaffActor; readonly patientId: PatientId; readonly now: Instant };

/** The step of a person on one page: where they are, what is offered, what was said and decided. */
export async function stepPage(
  db: Reader,
  { actor, patientId, now }: Looking,
  rulebook: Rulebook,
): Promise<Result<StepOutput, Problem>> {
  const patient = await patientReader(db).patient(patientId);
  if (patient === null) return err(notFound('person'));
  const circumstances = await circumstancesOf(db, patient, now);
  const careStep = await stepReader(db).current(patientId);
  const talk = await lastTalk(db, patient, now);
  const offer = await offerNow(db, patient, circumstances, {
    since: careStep?.fromDay ?? null,
    lastContact: talk?.day ?? null,
  });
  const [consultation = null] = await consultationReader(db).all(patientId);
  return ok({
    today: circumstances.today,
    now: careStep === null ? null : nowOf(careStep),
    offer: viewOf(offer, await freeFor(db, patient, circumstances)),
    ...(await proposals(db, patientId, rulebook, actor)),
    preference: await preferenceFor(db, patientId, offer.step),
    access: [...accessWords(patient, await factReader(db).latest(patientId))],
    lastTalk: talk,
    lastConsultation: consultation && { day: consultation.day, byName: consultation.byName },
  });
}

async function offerNow(
  db: Reader,
  patient: Patient,
  circumstances: Circumstances,
  where: Omit<Whereabouts, 'currentStep'>,
): Promise<StepOffer> {
  const { facts, step } = await factsAbout(db, patient, circumstances, false);
  const findings = evaluate(careRulebook, facts, circumstances).filter(
    ({ rule }) => circumstances.silent?.has(rule.id) !== true,
  );
  return stepOffer(findings, { ...where, currentStep: step }, circumstances);
}

/** The proposal that waits, and those that people decided about. */
async function proposals(
  db: Reader,
  patientId: PatientId,
  rulebook: Rulebook,
  reader: StaffActor,
): Promise<Pick<StepOutput, 'pending' | 'decided'>> {
  const kept = (await findingReader(db).all(patientId, 'all')).filter(
    ({ proposal }) => stepIn(proposal) !== null,
  );
  const views = await findingViews(db, rulebook, reader, kept);
  return {
    pending: views.find(({ endedAt }) => endedAt === null) ?? null,
    decided: views.filter(({ decisions }) => decisions.length > 0).slice(0, decidedShown),
  };
}

async function preferenceFor(
  db: Reader,
  patientId: PatientId,
  step: StepOffer['step'],
): Promise<StepOutput['preference']> {
  if (step === null) return null;
  return preferenceReader(db).latest(patientId, step === 'continuation' ? 2 : step);
}

const decidedShown = 10;

const nowOf = (step: CareStep): NonNullable<StepOutput['now']> => ({
  step: stepNowOf(step),
  fromDay: step.fromDay,
  responsible: step.responsible,
  reviewDay: step.reviewDay,
});

/** What a screen is told: the role on whose worklist it stands, and no parts of plans. */
const viewOf = (offer: StepOffer, free: FreeFor): StepOfferView => ({
  step: offer.step,
  change: offer.change,
  title: offer.title,
  dose: offer.dose,
  duration: offer.duration,
  reviewOn: offer.reviewOn,
  nextContactOn: offer.nextContactOn,
  responsible: offer.responsible === null ? null : roleOf(offer.responsible),
  content: [...offer.content],
  reasons: [...offer.reasons],
  hints: [...offer.hints],
  up: offer.up.map(moveView),
  down: offer.down.map(moveView),
  options: offer.options.map(({ code, title, dose, remark }) => ({
    code,
    title,
    dose,
    remark,
    free: free(code),
  })),
});

const moveView = (move: Move): StepOfferView['up'][number] => ({
  ...move,
  open: [...move.open],
  missing: [...move.missing],
});

type FreeFor = (code: string) => StepOfferView['options'][number]['free'];

/** What the clinic last said of the free places of a way of care, and whether that is too long ago. */
async function freeFor(
  db: Reader,
  { siteId, timeZone }: Patient,
  { asOf, bearer, settings }: Circumstances,
): Promise<FreeFor> {
  const counted = await freePlacesReader(db).latest(siteId as SiteId);
  const freshDays = inForce(freshnessFreePlaces, settings, bearer, asOf).value;
  const today = localDayOf(asOf, timeZone);
  return (code) => {
    const free = counted.get(code);
    return free === undefined ? null : { ...free, old: isOldCount(free, today, freshDays) };
  };
}

/** Further back than any contact a step waits for. */
const talksDays = 400;

async function lastTalk(
  db: Reader,
  { patientId, timeZone }: Patient,
  now: Instant,
): Promise<StepOutput['lastTalk']> {
  const talks = await contactReader(db).since(patientId, addHours(now, -24 * talksDays));
  const last = talks.findLast(({ channel }) => channel !== 'message');
  if (last === undefined) return null;
  return { day: localDayOf(last.at, timeZone), mode: last.channel, byName: last.byName };
}
