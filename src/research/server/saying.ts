import type { AccountId, SiteId } from '#access';
import type { Writer } from '#database/server';
import { type Id, type Instant, type LocalDate, localDayOf, type TimeZone } from '#kernel';
import type { Patient } from '#profile';
import {
  isOvertaken,
  type Placed,
  type RecordedWord,
  type StudyChoice,
  type StudyLeave,
} from '#research';
import {
  type ConsentRow,
  consentReader,
  consentWriter,
  holdWords,
  type NewConsent,
} from './consent-store.ts';
import { type Study, studyReader } from './study-store.ts';
import type { StudyId } from './tables.ts';

/** What a person says about a study, by whatever way it comes. */
export type Said = {
  readonly consentId: Id<'ConsentId'>;
  readonly studyId: StudyId;
  readonly word: RecordedWord;
  readonly how: 'phone' | 'paper' | 'told';
  readonly saidAt: Instant;
  readonly by: { readonly accountId: AccountId; readonly name: string } | null;
};

export type Kept =
  | 'kept'
  | 'overtaken'
  | 'no-such-study'
  | 'no-such-text'
  | 'not-open'
  | 'leave-instead'
  | 'later-day';

/** Keeps what was said. What somebody says later is never undone by what was said before it. */
export async function keepWord(
  trx: Writer,
  patient: Patient,
  said: Said,
  now: Instant,
): Promise<Kept> {
  const { patientId, timeZone } = patient;
  const study = await studyReader(trx).one(said.studyId);
  if (study === null) return 'no-such-study';
  await holdWords(trx, patientId);
  const rows = await consentReader(trx).ofPerson(patientId);
  if (rows.some(({ consent_id }) => consent_id === said.consentId)) return 'kept';
  const last = rows.findLast(({ study_id }) => study_id === said.studyId) ?? null;
  const saidAt = said.saidAt < now ? said.saidAt : now;
  if (isOvertaken(placedAs(said, saidAt), last && placeOf(last))) return 'overtaken';
  const fault = faultOf(study, said, last?.said ?? null, localDayOf(now, timeZone));
  if (fault !== null) return fault;
  await consentWriter(trx).add(rowFor(patient, said, saidAt, afterThat(last, now)));
  return 'kept';
}

/** Two that come at once are kept one after the other, in the order in which they were kept. */
const afterThat = (last: ConsentRow | null, now: Instant): Instant =>
  last === null || last.at < now
    ? now
    : (new Date(Date.parse(last.at) + 1).toISOString() as Instant);

const placedAs = ({ word, how }: Said, saidAt: Instant): Placed => ({
  said: word.said,
  how,
  onDay: word.onDay,
  saidAt,
});

const placeOf = ({ said, how, on_day: onDay, said_at: saidAt }: ConsentRow): Placed => ({
  said,
  how,
  onDay,
  saidAt,
});

function faultOf(
  { state, texts }: Study,
  { word }: Said,
  last: 'agreed' | 'declined' | 'left' | null,
  today: LocalDate,
): Kept | null {
  if (word.onDay > today) return 'later-day';
  if (word.said === 'left') return null;
  if (state !== 'open') return 'not-open';
  // Who agreed says what becomes of their answers when they go.
  if (word.said === 'declined' && last === 'agreed') return 'leave-instead';
  const { version, language } = word;
  const isThere = texts.some((one) => one.version === version && one.language === language);
  return isThere ? null : 'no-such-text';
}

function rowFor(
  { patientId, siteId }: Patient,
  { consentId, studyId, word, how, by }: Said,
  saidAt: Instant,
  at: Instant,
): NewConsent {
  return {
    patient_id: patientId,
    consent_id: consentId,
    site_id: siteId as SiteId,
    study_id: studyId,
    said: word.said,
    how,
    text_version: word.said === 'left' ? null : word.version,
    language: word.said === 'left' ? null : word.language,
    name: word.said === 'agreed' ? word.name : null,
    on_day: word.onDay,
    afterwards: word.said === 'left' ? word.afterwards : null,
    recorded_by: by?.accountId ?? null,
    recorded_by_name: by?.name ?? null,
    said_at: saidAt,
    at,
  };
}

/** A choice made on the phone, as it is kept. */
export function chosen(choice: StudyChoice, zone: TimeZone): RecordedWord {
  const { said, version, language, name, saidAt } = choice;
  const onDay = localDayOf(saidAt, zone);
  return said === 'agreed'
    ? { said, version, language, name: name ?? '', onDay }
    : { said, version, language, onDay };
}

export const leaving = ({ afterwards, saidAt }: StudyLeave, zone: TimeZone): RecordedWord => ({
  said: 'left',
  afterwards,
  onDay: localDayOf(saidAt, zone),
});
