import type { PatientId, StaffActor } from '#access';
import { endTicket, intakePathOf, issueIntakeLink } from '#accounts/server';
import { codeOf, type Writer } from '#database/server';
import type { InputOf, OutputOf, Problem } from '#http';
import { notFound } from '#http';
import { type Context, notLive } from '#http/server';
import {
  type endKiosk,
  minutesOf,
  questionsFor,
  type revokeIntakeLink,
  type sendIntakeLink,
  type startKiosk,
} from '#intake';
import { addHours, err, type Id, type Instant, ok, type Result, type Text, wordsIn } from '#kernel';
import { patientReader, type Site, siteReader } from '#profile/server';
import type { IntakeDeps } from './flow.ts';
import { intakeWriter } from './intake-store.ts';
import { linkReader, linkWriter } from './link-store.ts';
import { referralReader } from './referral-store.ts';

type Sending = InputOf<typeof sendIntakeLink>;

/** Makes a link whose address is told once; an intake is open for whoever follows it. */
export async function sendLink(
  context: Context<StaffActor>,
  { params: { patientId }, body }: Sending,
  deps: IntakeDeps,
): Promise<Result<OutputOf<typeof sendIntakeLink>, Problem>> {
  const expiresAt = addHours(context.now, body.validDays * 24);
  const checked = await deps.checkedLanguages();
  const { linkId, channel, reason, question } = body;
  const begin = { again: true, reason: reason ?? null, question: question ?? null };
  const made = await makeLink(context, { patientId, linkId, channel, expiresAt, begin }, deps);
  if (!made.ok) return made;
  const { site, path, language: theirs } = made.value;
  const url = new URL(path, deps.publicUrl).href;
  const messageText = messageIn(messages(site.name, url, body.validDays), checked);
  const [words, language] = wordsIn(messageText, theirs);
  return ok({ url, expiresAt, messageText, message: { words, language } });
}

/** How long a tablet that was handed over may hold the intake. */
const kioskHours = 2;

/** A short-lived ticket for a tablet of the clinic; whoever holds the tablet answers, and no more. */
export async function startKioskHere(
  context: Context<StaffActor>,
  { params: { patientId }, body: { linkId } }: InputOf<typeof startKiosk>,
  deps: IntakeDeps,
): Promise<Result<OutputOf<typeof startKiosk>, Problem>> {
  const expiresAt = addHours(context.now, kioskHours);
  const begin = { again: false, reason: null, question: null };
  const link = { patientId, linkId, channel: 'kiosk', expiresAt, begin };
  const made = await makeLink(context, link, deps);
  return made.ok ? ok({ path: made.value.path, expiresAt }) : made;
}

/** The tablet is given back: its ticket and its link open nothing any more. Twice changes nothing. */
export async function endKioskHere({
  actor,
  database,
  now,
  reply,
}: Context): Promise<Result<OutputOf<typeof endKiosk>, Problem>> {
  endTicket(reply);
  if (actor.kind !== 'intake') return ok({ ended: true as const });
  const { patientId, linkId } = actor;
  await database.write({ patientId }, async (trx) => {
    if (await linkReader(trx).isKiosk(patientId, linkId))
      await linkWriter(trx).revoke(patientId, linkId, now);
  });
  return ok({ ended: true as const });
}

type NewLink = {
  readonly patientId: PatientId;
  readonly linkId: Id<'IntakeLinkId'>;
  readonly channel: string;
  readonly expiresAt: Instant;
  readonly begin: {
    readonly again: boolean;
    readonly reason: string | null;
    readonly question: string | null;
  };
};

/** Why the person comes stands in the latest referral that was not declined, unless it was said here. */
async function asReferred(
  trx: Writer,
  patientId: PatientId,
  begin: NewLink['begin'],
): Promise<NewLink['begin']> {
  const referrals = await referralReader(trx).all(patientId);
  const latest = referrals.find(({ decision }) => decision !== 'declined');
  const reason = begin.reason ?? latest?.reason.slice(0, 500) ?? null;
  return { ...begin, reason, question: begin.question ?? latest?.question?.slice(0, 500) ?? null };
}

type MadeLink = { readonly site: Site; readonly path: string; readonly language: string };

async function makeLink(
  { actor, database, now }: Context<StaffActor>,
  { begin, ...link }: NewLink,
  deps: IntakeDeps,
): Promise<Result<MadeLink, Problem>> {
  const { patientId } = link;
  try {
    return await database.write({ patientId }, async (trx) => {
      const patient = await patientReader(trx).patient(patientId);
      if (patient === null) return err(notFound('person'));
      const site = await siteReader(trx).site(actor.siteId);
      if (site.liveSince === null) return err(notLive);
      await intakeWriter(trx).hold(
        patientId,
        actor.siteId,
        now,
        await asReferred(trx, patientId, begin),
      );
      const by = { siteId: actor.siteId, sentBy: actor.accountId, sentAt: now };
      const token = await issueIntakeLink(trx, { ...link, ...by });
      await deps.afterLinkSent(trx, patientId, now);
      return ok({ site, path: intakePathOf(token), language: patient.language });
    });
  } catch (error) {
    if (codeOf(error) === '23505') return err(linkThere);
    throw error;
  }
}

export async function revokeLink(
  { database, now }: Context<StaffActor>,
  { params: { patientId, linkId } }: InputOf<typeof revokeIntakeLink>,
): Promise<Result<OutputOf<typeof revokeIntakeLink>, Problem>> {
  const known = await database.write({ patientId }, (trx) =>
    linkWriter(trx).revoke(patientId, linkId, now),
  );
  return known ? ok({ revoked: true as const }) : err(notFound('link'));
}

const linkThere: Problem = {
  status: 409,
  code: 'link-there-already',
  title: 'This link was made before; its address was shown then and cannot be shown again.',
};

/** Words nobody has checked are not written to a person: English, and what the clinic vouches for. */
const messageIn = ({ en, ...others }: Text, checked: readonly string[]): Text => ({
  ...Object.fromEntries(Object.entries(others).filter(([tag]) => checked.includes(tag))),
  en,
});

/** No name and nothing about health: a text message is read by whoever holds the phone. */
function messages(clinic: string, url: string, days: number): Text {
  const asked = questionsFor({}, { asksItem9: false, phq2Positive: 3, gad2Positive: 3 });
  const minutes = minutesOf(asked);
  return {
    en: `${clinic}: here are some questions before your visit. It takes about ${minutes} minutes, and you can stop and come back. Open: ${url} (for ${days} days)`,
    es: `${clinic}: aquí tiene unas preguntas antes de su cita. Son unos ${minutes} minutos y puede parar y seguir después. Abrir: ${url} (${days} días)`,
    de: `${clinic}: Hier sind einige Fragen vor Ihrem Besuch. Es dauert etwa ${minutes} Minuten, Sie können jederzeit unterbrechen. Öffnen: ${url} (${days} Tage)`,
    ar: `${clinic}: هذه بعض الأسئلة قبل زيارتك. تستغرق نحو ${minutes} دقيقة ويمكنك التوقف والعودة لاحقًا. افتح: ${url} (${days} يومًا)`,
  };
}
