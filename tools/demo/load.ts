import type { AccountId, SiteId, StaffActor } from '#access';
import { addAccount, addStaffMember } from '#accounts/server';
import type { Database } from '#database/server';
import type { Route } from '#http/server';
import { addDays, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import { derivedId, patientReader, siteReader, siteWriter } from '#profile/server';
import { settingWriter } from '#reasoning/server';
import { goLive, setCrisisContact } from '#safety';
import { clinic, staff } from './cast.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { takeOldScores } from './old-scores.ts';
import { openLibrary } from './own-questionnaire.ts';
import { playerOf } from './player.ts';
import type { Stage } from './stage.ts';
import { demoStories } from './stories.ts';
import { openStudy } from './study.ts';
import { tell } from './tell.ts';

export type DemoOptions = {
  readonly now: Instant;
  /** Called after the three main stories are told, so that the product can open while the rest follows. */
  readonly onMainStories?: () => void;
  readonly onProgress?: (told: number, all: number) => void;
  /** People beside the three main ones and the newcomers. */
  readonly many?: number;
};

const siteId = clinic.siteId as SiteId;

export const staffActor = (name: string): StaffActor => {
  const member = staff.find((one) => one.name === name);
  if (member === undefined) throw new Error(`${name} is not in the demo cast`);
  return {
    kind: 'staff',
    accountId: member.accountId as AccountId,
    siteId,
    role: member.role,
    name: member.name,
  };
};

/** Whether there is any clinic yet: the demo is told on the first start only. */
export async function isEmpty(database: Database): Promise<boolean> {
  return database.read({ system: 'is there a clinic yet' }, async (db) => {
    return (await siteReader(db).siteIds()).length === 0;
  });
}

/**
 * Makes the demo clinic, its team and its people, with months of history up to today. Cut short, it goes
 * on with the people who are not registered yet.
 */
export async function loadDemo(
  database: Database,
  routes: readonly Route[],
  options: DemoOptions,
): Promise<void> {
  const today = localDayOf(options.now, clinic.timeZone as TimeZone);
  const play = playerOf(routes, database);
  const stageWith = (chance: Chance): Stage => ({
    database,
    play,
    chance,
    siteId,
    staff: staffActor,
    now: options.now,
    today,
  });
  const opening = stageWith(chanceFrom(openingSeed));
  await openClinic(opening);
  await openLibrary(opening);
  await openStudy(opening);
  const stories = demoStories(today, undefined, options.many);
  const known = await recordNumbersIn(
    database,
    stories.map((story) => story.person.recordNumber ?? ''),
  );
  for (const [index, story] of stories.entries()) {
    if (!known.has(story.person.recordNumber ?? '')) {
      await tell(story, stageWith(chanceFrom(openingSeed + 1 + index)));
    }
    options.onProgress?.(index + 1, stories.length);
    if (index === 2) options.onMainStories?.();
  }
  await takeOldScores(opening);
}

const openingSeed = 25;

async function recordNumbersIn(
  database: Database,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await database.read({ siteId }, (db) =>
    patientReader(db).possibleDoubles(siteId, [], numbers),
  );
  return new Set(known.flatMap(({ recordNumber }) => recordNumber ?? []));
}

async function openClinic(stage: Stage): Promise<void> {
  const { database, now, today, chance } = stage;
  if (!(await isEmpty(database))) return verifyCrisisContacts(stage);
  await database.write({ system: 'make the demo clinic' }, async (trx) => {
    await siteWriter(trx).add({
      siteId,
      name: clinic.name,
      country: clinic.country,
      timeZone: clinic.timeZone as TimeZone,
      phone: clinic.phone,
    });
    for (const member of staff) {
      const accountId = member.accountId as AccountId;
      await addAccount(trx, {
        accountId,
        name: member.name,
        email: member.email,
        passwordHash: null,
      });
      await addStaffMember(trx, { ...member, accountId, siteId });
    }
    const sam = staffActor('Sam Field');
    for (const [parameter, value, id] of [
      ['safety.asyncItem9', 'on', chance.uuid(Date.parse(now))],
      ['safety.roundTheClockCover', 'yes', derivedId(siteId, 'cover round the clock')],
    ] as const) {
      await settingWriter(trx).add({
        id,
        parameter,
        scope: 'site',
        scopeId: siteId,
        value,
        by: sam.accountId,
        byName: sam.name,
        at: atNoon(addDays(today, -300)),
        reason: 'The demo clinic has a duty clinician round the clock.',
      });
    }
  });
  await verifyCrisisContacts(stage);
}

/** As an administrator does it: each number is called, then the site goes live. */
async function verifyCrisisContacts({ database, play, now, chance }: Stage): Promise<void> {
  const site = await database.read({ siteId }, (db) => siteReader(db).site(siteId));
  if (site.liveSince !== null) return;
  const sam = staffActor('Sam Field');
  const contacts = [
    {
      label: 'Suicide and Crisis Lifeline',
      inSpanish: 'Línea 988 de prevención del suicidio y crisis (para español, oprima 2)',
      phone: '988',
      textNumber: '988',
    },
    { label: 'Emergency', inSpanish: 'Emergencias', phone: '911', textNumber: null },
  ];
  for (const { inSpanish, ...contact } of contacts) {
    await play(setCrisisContact, sam, now, {
      params: { contactId: chance.uuid(Date.parse(now)) as never },
      body: {
        ...contact,
        hours: 'Day and night',
        verified: true,
        inOtherLanguages: [{ language: 'es', label: inSpanish, hours: 'Día y noche' }],
      },
    });
  }
  await play(goLive, sam, now, {});
}

export const atNoon = (day: LocalDate): Instant => `${day}T18:00:00.000Z` as Instant;
