import { useState } from 'react';
import type { PatientId } from '#access';
import {
  type AssistedMode,
  alarmedItems,
  type DueView,
  questionsIn,
  saveAssistedRound,
  type Values,
} from '#assignment';
import { useAct, useClinic } from '#http/clinician';

/** What was said so far, what of it the server has, and what it refused. */
export function useAssistedRound(patientId: PatientId, round: DueView, language: string) {
  const clinic = useClinic();
  const act = useAct(saveAssistedRound);
  const [mode, setMode] = useState<AssistedMode>('assisted');
  const [kept, setKept] = useState<Values>(() =>
    Object.fromEntries(round.answers.map(({ item, value }) => [item, value])),
  );
  const [values, setValues] = useState(kept);
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const { occurrenceId, asking } = round;

  const save = async (items: readonly string[], from: Values, done: boolean): Promise<boolean> => {
    const answers = items.map((item) => ({
      answerId: clinic.newId<'AnswerId'>(),
      item,
      value: from[item] ?? null,
      answeredAt: clinic.now(),
      language,
    }));
    const params = { patientId, occurrenceId };
    const answer = await act.run({ params, body: { mode, answers, done } });
    if (!answer.ok) return false;
    setUnsaved((before) => new Set([...before].filter((item) => !items.includes(item))));
    setKept((before) => ({
      ...before,
      ...Object.fromEntries(items.map((item) => [item, from[item]])),
    }));
    setRefused(Object.fromEntries(answer.value.refused.map((one) => [one.item, one.message])));
    return done ? answer.value.handedIn : answer.value.refused.length === 0;
  };
  return {
    mode,
    setMode,
    values,
    unsaved,
    refused,
    questions: questionsIn(asking, values),
    alarms: alarmedItems(asking, values),
    busy: act.busy,
    trouble: act.trouble,
    /** An answer that calls for a person now goes to the server at once, the others together. */
    answer: (item: string, value: number | null): void => {
      const next = { ...values, [item]: value };
      setValues(next);
      setUnsaved((before) => new Set(before).add(item));
      if (alarmedItems(asking, next).includes(item)) void save([item], next, false);
    },
    /** What was not saved yet is taken back; what the server has stands again. */
    takeBack: (item: string): void => {
      setValues((before) => ({ ...before, [item]: kept[item] }));
      setUnsaved((before) => new Set([...before].filter((one) => one !== item)));
    },
    saveAll: (done: boolean) => save([...unsaved], values, done),
  };
}
