import type { StaffActor } from '#access';
import { intakePathOf, issueIntakeLink } from '#accounts/server';
import { codeOf } from '#database/server';
import type { InputOf, OutputOf, Problem } from '#http';
import { notFound } from '#http';
import { type Context, notLive } from '#http/server';
import type { revokeIntakeLink, sendIntakeLink } from '#intake';
import { addHours, err, ok, type Result, type Text } from '#kernel';
import { patientReader, siteReader } from '#profile/server';
import type { IntakeDeps } from './flow.ts';
import { intakeWriter } from './intake-store.ts';
import { linkWriter } from './link-store.ts';

type Sending = InputOf<typeof sendIntakeLink>;

/** Makes a link whose address is told once; an intake is open for whoever follows it. */
export async function sendLink(
  { actor, database, now }: Context<StaffActor>,
  { params: { patientId }, body }: Sending,
  deps: IntakeDeps,
): Promise<Result<OutputOf<typeof sendIntakeLink>, Problem>> {
  const expiresAt = addHours(now, body.validDays * 24);
  try {
    return await database.write({ patientId }, async (trx) => {
      const patient = await patientReader(trx).patient(patientId);
      if (patient === null) return err(notFound('person'));
      const { name, liveSince } = await siteReader(trx).site(actor.siteId);
      if (liveSince === null) return err(notLive);
      const begin = { again: true, reason: body.reason ?? null, question: body.question ?? null };
      await intakeWriter(trx).hold(patientId, actor.siteId, now, begin);
      const token = await issueIntakeLink(trx, {
        linkId: body.linkId,
        patientId,
        siteId: actor.siteId,
        channel: body.channel,
        sentBy: actor.accountId,
        sentAt: now,
        expiresAt,
      });
      await deps.afterLinkSent(trx, patientId, now);
      const url = new URL(intakePathOf(token), deps.publicUrl).href;
      return ok({ url, expiresAt, messageText: messageText(name, url, body.validDays) });
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

/** No name and nothing about health: a text message is read by whoever holds the phone. */
function messageText(clinic: string, url: string, days: number): Text {
  return {
    en: `${clinic}: here are some questions before your visit. It takes about 15 minutes, and you can stop and come back. Open: ${url} (for ${days} days)`,
    es: `${clinic}: aquí tiene unas preguntas antes de su cita. Son unos 15 minutos y puede parar y seguir después. Abrir: ${url} (${days} días)`,
    de: `${clinic}: Hier sind einige Fragen vor Ihrem Besuch. Es dauert etwa 15 Minuten, Sie können jederzeit unterbrechen. Öffnen: ${url} (${days} Tage)`,
    ar: `${clinic}: هذه بعض الأسئلة قبل زيارتك. تستغرق نحو 15 دقيقة ويمكنك التوقف والعودة لاحقًا. افتح: ${url} (${days} يومًا)`,
  };
}
