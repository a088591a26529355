import type { PatientId, SiteId } from '#access';
import {
  batteryFor,
  type PersonPreview,
  previewFor,
  type StudyDraft,
  type StudyPreview,
} from '#assignment';
import type { Database } from '#database/server';
import { notFound, type Problem } from '#http';
import { err, type Id, type Instant, type LocalDate, localDayOf, ok, type Result } from '#kernel';
import { shownCount } from '#research';
import { consentReader, studyReader } from '#research/server';
import { assignmentReader } from './assignment-store.ts';
import { forTeam } from './library.ts';
import { occurrenceReader } from './occurrence-store.ts';
import { aboutPerson } from './person.ts';
import { takingPart } from './study-people.ts';

type Asked = {
  readonly siteId: SiteId;
  readonly studyId: Id<'StudyId'>;
  readonly draft: StudyDraft;
  readonly measureId: Id<'MeasureId'> | null;
  readonly now: Instant;
};

type One = { readonly preview: PersonPreview; readonly openNow: boolean };

/** What saving would mean, for everybody whose consent is in force; as counts only. */
export async function previewOf(
  database: Database,
  asked: Asked,
): Promise<Result<StudyPreview, Problem>> {
  const people = await database.read({ siteId: asked.siteId }, async (db) => {
    const study = await studyReader(db).one(asked.studyId);
    return study === null ? null : takingPart(db, study);
  });
  if (people === null) return err(notFound('study'));
  const found: One[] = [];
  for (const patientId of people) {
    const one = await previewOne(database, asked, patientId);
    if (one === 'no-such-battery') return err(notFound('battery'));
    if (one !== null) found.push(one);
  }
  return ok(countsIn(found));
}

async function previewOne(
  database: Database,
  { siteId, draft, measureId, now, studyId }: Asked,
  patientId: PatientId,
): Promise<One | null | 'no-such-battery'> {
  return database.read({ patientId }, async (db) => {
    const own = (await assignmentReader(db).all(patientId)).find(
      ({ study }) => measureId !== null && study?.measureId === measureId,
    );
    const assignmentId = own?.assignmentId ?? null;
    const joined = (await consentReader(db).ofPerson(patientId)).find(
      (row) => row.study_id === studyId && row.said === 'agreed',
    );
    const about = await aboutPerson(
      db,
      patientId,
      siteId,
      { ...draft, visitDays: [] },
      now,
      assignmentId,
    );
    if (about === null) return null;
    const library = forTeam(about.library);
    const battery = batteryFor(draft.what, library.titleOf);
    if (battery === null || battery.byIntake) return 'no-such-battery';
    const fromJoining = draft.schedule.from.at === 'episode-start' && joined !== undefined;
    const anchors = fromJoining ? [localDayOf(joined.at, about.patient.timeZone)] : [];
    const person = { ...about.person, anchors };
    const preview = previewFor(
      person,
      { battery, schedule: draft.schedule, assignmentId },
      library,
      now,
    );
    const open = await occurrenceReader(db).open(patientId);
    return { preview, openNow: open.some((one) => one.assignmentId === assignmentId) };
  });
}

function countsIn(found: readonly One[]): StudyPreview {
  const asked = found.filter(({ preview }) => preview.obstacle === null);
  const days = asked
    .flatMap(({ preview }) => preview.notifiedOn ?? [])
    .toSorted() satisfies readonly LocalDate[];
  return {
    takePart: shownCount(found.length),
    wouldBeAsked: shownCount(asked.length),
    notified: shownCount(asked.filter(({ preview }) => preview.notified).length),
    firstOn: days[0] ?? null,
    lastFirstOn: days.at(-1) ?? null,
    openNow: shownCount(found.filter(({ openNow }) => openNow).length),
    leftOut: leftOutIn(found),
    minutes: Math.max(0, ...asked.map(({ preview }) => preview.minutes)),
  };
}

/** Why something is not asked, with how many that is. */
function leftOutIn(found: readonly One[]): StudyPreview['leftOut'] {
  const whys = new Map<string, { why: PersonPreview['leftOut'][number]['why']; people: number }>();
  for (const { preview } of found) {
    const codes = new Map(preview.leftOut.map(({ code, why }) => [code, why]));
    for (const [code, why] of codes) {
      whys.set(code, { why, people: (whys.get(code)?.people ?? 0) + 1 });
    }
  }
  return [...whys].map(([code, { why, people }]) => ({
    code,
    why: { ...why },
    people: shownCount(people),
  }));
}
