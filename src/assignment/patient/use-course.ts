import { useState } from 'react';
import {
  type AskedQuestion,
  alarmedItems,
  chunkOf,
  isAskedAtOnce,
  nextQuestion,
  questionsIn,
} from '#assignment';
import type { DueHere } from './due-here.ts';
import type { useAnswering } from './use-answering.ts';
import type { usePlace } from './use-place.ts';

/** Where the person is among the questions, and how to move on from there. */
export function useCourse(
  { asking, values }: DueHere,
  answering: ReturnType<typeof useAnswering>,
  place: ReturnType<typeof usePlace>,
  onAlarm: (items: readonly string[]) => void,
) {
  const [wentTo, setWentTo] = useState<string | null>(null);
  const [rested, setRested] = useState(0);
  const all = questionsIn(asking, values);
  const asked = all.find(({ item }) => item.id === wentTo) ?? nextQuestion(asking, values);
  const at = asked === null ? all.length : all.findIndex(({ item }) => item === asked.item);
  const chunk = chunkOf(at, asking);
  const begins = at > 0 && chunk > chunkOf(at - 1, asking);
  const moreAtOnce = mostMoreAtOnce(asked, asking, values);
  const go = (id: string | null) => {
    setWentTo(id);
    scrollTo(0, 0);
  };
  return {
    asked,
    at,
    count: all.length,
    /** How many more questions at most follow up an answer at once; null: this one does not. */
    moreAtOnce,
    before: all[at - 1] ?? null,
    /** A new piece begins here: a pause is offered once, not when somebody goes back. */
    resting: asked !== null && moreAtOnce === null && wentTo === null && begins && chunk > rested,
    goesOn: () => setRested(chunk),
    go,
    answer: async ({ item }: AskedQuestion, value: number | null): Promise<void> => {
      const saving = answering.answer(item.id, value);
      // The alarm waits for no save: the next thing on the screen is a person to call.
      const alarms = alarmedItems(asking, { ...values, [item.id]: value });
      if (alarms.includes(item.id)) onAlarm(alarms);
      if (!(await saving)) return;
      place.dropDraft();
      go(null);
    },
  };
}

function mostMoreAtOnce(
  asked: AskedQuestion | null,
  asking: DueHere['asking'],
  values: DueHere['values'],
): number | null {
  if (asked === null || !isAskedAtOnce(asking, asked.form)) return null;
  return asked.form.items.filter(({ id }) => values[id] === undefined).length;
}
