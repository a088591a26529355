import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PatientId } from '#access';
import { assignQuestionnaires } from '#assignment';
import { useAct, useClinic } from '#http/clinician';
import { type Id, type LocalDate, localDayOf, type TimeZone } from '#kernel';

/** Once, today, without a reminder: it is asked while the person is here. */
const onceOn = (day: LocalDate) => ({
  from: { at: 'date' as const, day },
  offsetDays: 0,
  repeat: null,
  ends: null,
  window: { beforeDays: 0, afterDays: 0 },
  spreadDays: 0,
  reminders: { onDays: [], atMinutes: 540 },
});

/** Opens a round of pain and mood for today; more questions follow where the answers call for them. */
export function useAskNow(patientId: PatientId, timeZone: TimeZone) {
  const { t } = useLingui();
  const clinic = useClinic();
  const assign = useAct(assignQuestionnaires);
  const [assignmentId] = useState(() => clinic.newId<'AssignmentId'>());
  const begin = async (): Promise<Id<'OccurrenceId'> | null> => {
    const what = { kind: 'battery' as const, id: 'in-room' };
    const today = localDayOf(clinic.now(), timeZone);
    const draft = { what, schedule: onceOn(today), visitDays: [] };
    const body = { assignmentId, draft, why: t`Asked together, in the room.`, sharesScore: true };
    const answer = await assign.run({ params: { patientId }, query: {}, body });
    if (!answer.ok) return null;
    const open = answer.value.assignment.occurrences.find(({ state }) => state === 'open');
    return open?.occurrenceId ?? null;
  };
  return { begin, busy: assign.busy, trouble: assign.trouble };
}
