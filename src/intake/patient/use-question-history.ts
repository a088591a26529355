import { useEffect, useRef } from 'react';

/** What one entry of the browser's history stands for. `null` question: before the first one shown. */
type Entry = { readonly intakeQuestion: string | null; readonly before: string | null };

function entryHere(): Entry | null {
  const state = history.state as Partial<Entry> | null;
  return state?.intakeQuestion === undefined ? null : (state as Entry);
}

/** The question this page showed before it was loaded again. */
export const questionInHistory = (): string | null => entryHere()?.intakeQuestion ?? null;

type Going = {
  /** The question on the screen; null where no question is. */
  readonly shown: string | null;
  readonly onGo: (questionId: string) => void;
  /** The person went back from the first question: the page says where everything is, and stays. */
  readonly onLeave: () => void;
};

/** The browser's Back goes to the question before, as the button on the page does, and never leaves silently. */
export function useQuestionHistory({ shown, onGo, onLeave }: Going): void {
  const going = useRef({ onGo, onLeave });
  useEffect(() => {
    going.current = { onGo, onLeave };
  }, [onGo, onLeave]);
  useEffect(() => {
    if (shown === null) return;
    const here = entryHere();
    if (here?.intakeQuestion === shown) return;
    if (here === null) history.replaceState(entry(null, null), '');
    history.pushState(entry(shown, here?.intakeQuestion ?? null), '');
  }, [shown]);
  useEffect(() => {
    const arrived = () => {
      const here = entryHere();
      if (here === null) return;
      if (here.intakeQuestion === null) going.current.onLeave();
      else going.current.onGo(here.intakeQuestion);
    };
    addEventListener('popstate', arrived);
    return () => removeEventListener('popstate', arrived);
  }, []);
}

const entry = (intakeQuestion: string | null, before: string | null): Entry => ({
  intakeQuestion,
  before,
});

/** Goes back in the history where the question before is what lies there; `false`: it is not. */
export function wentBackTo(questionId: string): boolean {
  if (entryHere()?.before !== questionId) return false;
  history.back();
  return true;
}
