import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#http';
import { type Trouble, useClinic } from '#http/clinician';
import {
  beginning,
  changed,
  type History,
  type OwnPage,
  type OwnQuestionnaire,
  redone,
  saveDraft,
  undone,
} from '#library';

/** Waits until the hands rest, so that a word is saved and not each letter. */
const restMs = 1_200;

export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'not-saved'; readonly trouble: Trouble };

/** A draft with undo, kept on the server a moment after each change; nothing typed is ever lost here. */
export function useDraft(own: OwnPage) {
  const [history, setHistory] = useState<History<OwnQuestionnaire>>(() => beginning(own.draft));
  const draft = history.now;
  const [published, setPublished] = useState(() => (own.unpublished ? null : own.draft));
  const { saving, save, number } = useSaving(own, draft);
  return {
    draft,
    saving,
    save,
    number,
    /** Whether it says anything that is not published yet. */
    unpublished: draft !== published,
    change: (next: OwnQuestionnaire, field: string | null = null) =>
      setHistory((before) => changed(before, next, field)),
    undo: history.before.length > 0 ? () => setHistory(undone) : null,
    redo: history.after.length > 0 ? () => setHistory(redone) : null,
    /** After publishing nothing older can be brought back: its questions have answers now. */
    becamePublished: (what: OwnQuestionnaire) => {
      setPublished(what);
      setHistory((before) => beginning(before.now));
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;

function useSaving(own: OwnPage, draft: OwnQuestionnaire) {
  const { send } = useClinic();
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const kept = useRef({ number: own.draftNumber, draft: own.draft });
  const latest = useRef(draft);
  const running = useRef(Promise.resolve(true));

  const saveNow = useCallback(async (): Promise<boolean> => {
    const now = latest.current;
    if (kept.current.draft === now) return true;
    setSaving({ state: 'saving' });
    const answer = await call(send, saveDraft, {
      params: { questionnaire: own.id },
      body: { number: kept.current.number, draft: now },
    });
    if (!answer.ok) {
      setSaving({ state: 'not-saved', trouble: answer.problem });
      return false;
    }
    kept.current = { number: answer.value.draftNumber, draft: now };
    setSaving({ state: latest.current === now ? 'saved' : 'waiting' });
    return true;
  }, [send, own.id]);

  /** One after the other: each is written upon the one before. */
  const save = useCallback(async (): Promise<boolean> => {
    running.current = running.current.then(saveNow);
    return running.current;
  }, [saveNow]);

  useEffect(() => {
    latest.current = draft;
    if (kept.current.draft === draft) return undefined;
    setSaving((before) => (before.state === 'not-saved' ? before : { state: 'waiting' }));
    const timer = setTimeout(() => void save(), restMs);
    return () => clearTimeout(timer);
  }, [draft, save]);

  // Whoever leaves the page takes nothing unsaved along.
  useEffect(() => () => void save(), [save]);

  return { saving, save, number: (): number => kept.current.number };
}
