import { sql } from 'kysely';
import type { PatientId } from '#access';
import type { Reader } from '#database/server';
import type { CardView } from '#worklist';

/** As many as fit beside a card. */
const eventsShown = 3;

type Events = CardView['lastEvents'];
export type EventsByPerson = ReadonlyMap<PatientId, Events>;

/** What was last done about each of these people, the latest first. */
export async function lastEvents(
  db: Reader,
  people: readonly PatientId[],
): Promise<EventsByPerson> {
  const byPerson = new Map<PatientId, Events>();
  if (people.length === 0) return byPerson;
  const { rows } = await sql<Events[number] & { readonly patient_id: PatientId }>`
    select e.patient_id, e.kind, e.words, e.at, e.by_name as "byName"
    from jsonb_array_elements_text(${JSON.stringify([...new Set(people)])}::text::jsonb) as listed(id)
    cross join lateral (
      select * from worklist_event
      where patient_id = listed.id::uuid order by event_id desc limit ${eventsShown}) e`.execute(
    db,
  );
  for (const { patient_id: patientId, ...event } of rows) {
    byPerson.set(patientId, [...(byPerson.get(patientId) ?? []), event]);
  }
  return byPerson;
}
