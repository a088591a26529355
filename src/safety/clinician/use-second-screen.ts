import { useState } from 'react';
import { useAct, useClinic } from '#http/clinician';
import type { Id } from '#kernel';
import { type Form, type FormItem, isAskedWhen } from '#measures';
import { type AlertView, type OpenedScreen, type ScreenMode, saveSecondScreen } from '#safety';

/** By item; null: asked and not answered; undefined: not asked yet. */
type Given = Readonly<Record<string, number | null | undefined>>;

/** What stands in the form of a second screen: which one, how it is asked, and what was answered so far. */
export function useSecondScreen(alert: AlertView, opened: OpenedScreen, onSaved: () => void) {
  const clinic = useClinic();
  const [instrument, setInstrument] = useState(opened.offered[0]?.instrument ?? null);
  const [mode, setMode] = useState<ScreenMode>('telephone');
  const [answers, setAnswers] = useState<Given>({});
  const [screenId, setScreenId] = useState<Id<'ScreenId'>>(() => clinic.newId<'ScreenId'>());
  const [tried, setTried] = useState(false);
  const act = useAct(saveSecondScreen);
  const form = opened.offered.find((one) => one.instrument === instrument)?.form ?? null;
  const questions = form === null ? [] : askedNow(form, answers);
  const left = questions.filter(({ id }) => answers[id] === undefined).length;
  const choose = (chosen: string) => {
    setInstrument(chosen);
    setAnswers({});
    setTried(false);
    setScreenId(clinic.newId<'ScreenId'>());
  };
  const save = async () => {
    setTried(true);
    if (form === null || left > 0) return;
    const { patientId, alertId } = alert;
    const said = questions.map(({ id }): [string, number | null] => [id, answers[id] ?? null]);
    const answer = await act.run({
      params: { patientId, alertId },
      query: {},
      body: {
        screenId,
        instrument: form.id,
        version: form.version,
        language: form.language,
        mode,
        answers: Object.fromEntries(said),
      },
    });
    if (answer.ok) onSaved();
  };
  return {
    form,
    instrument,
    choose,
    mode,
    setMode,
    answers,
    answer: (item: string, value: number | null | undefined) =>
      setAnswers((before) => ({ ...before, [item]: value })),
    questions,
    left,
    tried,
    busy: act.busy,
    trouble: act.trouble,
    save,
  };
}

/** Skip logic by what was answered so far; what depends on a question that is still open waits. */
function askedNow({ items }: Form, answers: Given): readonly FormItem[] {
  const known: Readonly<Record<string, number | null>> = Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  );
  return items.filter(({ askedWhen }) => {
    if (askedWhen === null) return true;
    const waits = itemsIn(askedWhen).some((id) => answers[id] === undefined);
    return !waits && isAskedWhen(askedWhen, known) === true;
  });
}

/** The questions a condition looks at. */
function itemsIn(condition: NonNullable<FormItem['askedWhen']>): readonly string[] {
  if ('not' in condition) return itemsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(itemsIn);
  if ('any' in condition) return condition.any.flatMap(itemsIn);
  if ('of' in condition) return condition.of.flatMap(itemsIn);
  return 'item' in condition ? [condition.item] : [];
}
