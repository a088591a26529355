import { uuidv7 } from 'uuidv7';
import * as z from 'zod';
import type { AccountId, SiteId } from '#access';
import type { Database, OpenDatabase } from '#database/server';
import { addHours, err, type Id, type Instant, isTimeZone, ok, type Result } from '#kernel';
import type { Settings } from '#server';
import { badInput, type Call, type Command, done, type Fault, type Outcome } from '../command.ts';
import { onInstallation } from '../installation.ts';

export const newClinic: Command = {
  name: 'new-clinic',
  summary: 'Make a site and a one-time link for its first administrator.',
  usage:
    '--name NAME --country CC --time-zone ZONE [--phone NUMBER] --administrator NAME --email ADDRESS',
  about: `Whoever opens the link within three days chooses a password and is the administrator: from there
the team is invited on screen. The link is shown once. Asking again for a site of the same name makes
a new link, as long as nobody is its administrator yet.`,
  options: {
    name: { takes: 'text', value: 'NAME', says: 'What the clinic is called.' },
    country: { takes: 'text', value: 'CC', says: 'Two capital letters: US, GB, DE.' },
    'time-zone': { takes: 'text', value: 'ZONE', says: 'For example Europe/Berlin.' },
    phone: { takes: 'text', value: 'NUMBER', says: 'Where people call the clinic.' },
    administrator: { takes: 'text', value: 'NAME', says: 'Who looks after it.' },
    email: { takes: 'text', value: 'ADDRESS', says: 'The address they will sign in with.' },
  },
  words: [0, 0],
  run: async (call) => {
    const read = wanted.safeParse(call.options);
    if (!read.success) {
      return badInput(
        read.error.issues.map(({ path, message }) => ({
          path: `/${path.join('/')}`,
          code: 'option',
          message: `--${path.join('.')}: ${message}`,
        })),
      );
    }
    return onInstallation(call, 'beside', (open, settings) =>
      make(read.data, call, open, settings),
    );
  },
};

const wanted = z.object({
  name: z.string().trim().min(1).max(120),
  country: z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters'),
  'time-zone': z.string().refine(isTimeZone, 'expected an IANA time zone'),
  phone: z.optional(z.string().trim().min(1).max(40)),
  administrator: z.string().trim().min(1).max(120),
  email: z.email().max(200),
});

export type Clinic = z.output<typeof wanted>;

const validHours = 72;

async function make(
  clinic: Clinic,
  { world }: Call,
  { database }: OpenDatabase,
  { publicUrl }: Settings,
): Promise<Outcome> {
  const made = await makeClinic(database, publicUrl, clinic, world.now());
  return made.ok ? done(made.value) : badInput([made.problem]);
}

/** The site, and the link for its first administrator; the link is known to nobody else. */
export async function makeClinic(
  database: Database,
  publicUrl: string,
  clinic: Clinic,
  now: Instant,
): Promise<Result<{ siteId: SiteId; link: string; expiresAt: Instant }, Fault>> {
  const [{ siteReader, siteWriter }, accounts] = await Promise.all([
    import('#profile/server'),
    import('#accounts/server'),
  ]);
  return database.write({ system: 'a new clinic from the command line' }, async (trx) => {
    const known = await siteNamed(siteReader(trx), clinic.name);
    if (known !== null && (await accounts.teamOf(trx, known)).length > 0) {
      const message = `${clinic.name} has a team already; its administrator invites more people on screen.`;
      return err({ path: '/name', code: 'site-has-team', message });
    }
    const siteId = known ?? (uuidv7() as SiteId);
    if (known === null) {
      const { name, country } = clinic;
      const timeZone = clinic['time-zone'];
      await siteWriter(trx).add({ siteId, name, country, timeZone, phone: clinic.phone ?? null });
    }
    const expiresAt = addHours(now, validHours);
    const token = await accounts.issueInvitation(trx, invitationTo(clinic, siteId, now, expiresAt));
    const link = `${publicUrl}${accounts.invitationPathOf('staff', token)}`;
    return ok({ siteId, link, expiresAt });
  });
}

async function siteNamed(
  reader: {
    readonly siteIds: () => Promise<readonly SiteId[]>;
    readonly site: (siteId: SiteId) => Promise<{ readonly name: string }>;
  },
  name: string,
): Promise<SiteId | null> {
  for (const siteId of await reader.siteIds()) {
    if ((await reader.site(siteId)).name === name) return siteId;
  }
  return null;
}

/** Nobody is there yet who could invite: the installation itself does. */
const theInstallation = '00000000-0000-7000-8000-000000000000' as AccountId;

function invitationTo(
  { administrator, email }: Clinic,
  siteId: SiteId,
  now: Instant,
  expiresAt: Instant,
) {
  return {
    invitationId: uuidv7() as Id<'InvitationId'>,
    kind: 'staff' as const,
    siteId,
    patientId: null,
    role: 'administrator' as const,
    email,
    name: administrator,
    relation: null,
    topics: [],
    until: null,
    invitedBy: theInstallation,
    invitedAt: now,
    expiresAt,
  };
}
