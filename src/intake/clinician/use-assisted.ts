import { useMemo, useState } from 'react';
import type { PatientId } from '#access';
import { useAct, useClinic } from '#http/clinician';
import {
  alarmItems,
  type answerModes,
  hasBodySign,
  type IntakeAnswers,
  type IntakeState,
  questionOf,
  saveAssistedAnswers,
  sectionsOf,
  tidied,
} from '#intake';

export type AssistedMode = Extract<
  (typeof answerModes)[number],
  'assisted' | 'telephone' | 'paper'
>;

/** What was typed, what of it the server has, and what it refused; the sections follow the answers. */
export function useAssisted(patientId: PatientId, state: IntakeState, mode: AssistedMode) {
  const clinic = useClinic();
  const save = useAct(saveAssistedAnswers);
  const [values, setValues] = useState<IntakeAnswers>(() => answeredIn(state));
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [alarm, setAlarm] = useState(false);
  const sections = useMemo(() => sectionsOf(values, state), [values, state]);

  const saveItems = async (items: readonly string[], from: IntakeAnswers): Promise<boolean> => {
    if (items.length === 0) return true;
    const progress = sectionsOf(from, state);
    const answers = items.map((item) => ({
      answerId: clinic.newId<'AnswerId'>(),
      item,
      value: given(item, from[item]),
      answeredAt: clinic.now(),
      mode,
      language: state.patient.language,
    }));
    const sectionsDone = progress.filter(({ done }) => done).length;
    const answer = await save.run({
      params: { patientId },
      query: {},
      body: { sectionsDone, sectionsTotal: progress.length, answers },
    });
    if (!answer.ok) return false;
    const faults = Object.fromEntries(
      answer.value.results.flatMap(({ result, message }, index) =>
        result === 'rejected' ? [[items[index] ?? '', message ?? '']] : [],
      ),
    );
    setRefused((before) => ({ ...without(before, items), ...faults }));
    setUnsaved((before) => new Set([...before].filter((item) => !items.includes(item))));
    setAlarm((before) => before || answer.value.alarm);
    return Object.keys(faults).length === 0;
  };

  /** An answer that can raise an alarm goes to the server at once, the others with their part. */
  const answer = (item: string, value: unknown): void => {
    const next = { ...values, [item]: value };
    setValues(next);
    setUnsaved((before) => new Set(before).add(item));
    if (alarmItems.has(item) && value !== undefined) void saveItems([item], next);
  };

  const saveAll = () =>
    saveItems(
      [...unsaved].filter((item) => values[item] !== undefined),
      values,
    );
  return {
    values,
    sections,
    unsaved,
    refused,
    alarm,
    bodySign: hasBodySign(values),
    answer,
    saveAll,
    save,
  };
}

/** As it leaves the form: lists without empty lines. */
function given(item: string, value: unknown): unknown {
  const question = questionOf(item);
  return question === null || value === null ? value : (tidied(question, value) ?? value);
}

const answeredIn = (state: IntakeState): IntakeAnswers =>
  Object.fromEntries(state.answers.map(({ item, value }) => [item, value]));

const without = (
  faults: Readonly<Record<string, string>>,
  items: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(faults).filter(([item]) => !items.includes(item)));
