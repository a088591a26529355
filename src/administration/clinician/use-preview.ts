import { useCallback, useRef, useState } from 'react';
import type { PatientId } from '#access';
import {
  type ParameterView,
  type PreviewChange,
  type Previewed,
  previewParameter,
  previewPersonParameter,
  type SettingScope,
} from '#administration';
import { call } from '#http';
import { type Trouble, useClinic } from '#http/clinician';
import type { Result } from '#kernel';

type Value = ParameterView['value'] | null;

type Answer = Result<Previewed, Trouble>;

export type PreviewState = {
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly looked: number;
  readonly of: number;
  readonly changes: readonly PreviewChange[];
  readonly rules: readonly string[];
  readonly trouble: Trouble | null;
};

export type Preview = {
  /** null: not asked yet, or what it was asked about has changed. */
  readonly shown: PreviewState | null;
  readonly begin: (value: Value, scope: SettingScope) => void;
  readonly stop: () => void;
  readonly forget: () => void;
};

const nothingYet: PreviewState = {
  state: 'running',
  looked: 0,
  of: 0,
  changes: [],
  rules: [],
  trouble: null,
};

/** Asks page by page what a value would change, so that a large site shows how far it is and can be stopped. */
export function usePreview(parameter: string, patientId: PatientId | null): Preview {
  const { send } = useClinic();
  const [shown, setShown] = useState<PreviewState | null>(null);
  // Only the latest question may still write its answer.
  const asking = useRef(0);
  const stop = useCallback(() => {
    asking.current += 1;
    setShown((now) => (now?.state === 'running' ? { ...now, state: 'stopped' } : now));
  }, []);
  const forget = useCallback(() => {
    asking.current += 1;
    setShown(null);
  }, []);
  const ask = (value: Value, scope: SettingScope, after: PatientId | null): Promise<Answer> =>
    patientId === null
      ? call(send, previewParameter, {
          params: { parameter },
          query: {},
          body: { value, after, scope: scope === 'country' ? ('country' as const) : 'site' },
        })
      : call(send, previewPersonParameter, {
          params: { parameter, patientId },
          query: {},
          body: { value },
        });
  const begin = async (value: Value, scope: SettingScope): Promise<void> => {
    const mine = ++asking.current;
    let so = nothingYet;
    setShown(so);
    let after: PatientId | null = null;
    while (so.state === 'running') {
      const answer: Answer = await ask(value, scope, after);
      if (asking.current !== mine) return;
      so = answer.ok
        ? withMore(so, answer.value)
        : { ...so, state: 'failed', trouble: answer.problem };
      after = answer.ok ? answer.value.next : null;
      setShown(so);
    }
  };
  return { shown, stop, forget, begin: (value, scope) => void begin(value, scope) };
}

const withMore = (
  so: PreviewState,
  { changes, looked, of, next, rules }: Previewed,
): PreviewState => ({
  ...so,
  state: next === null ? 'done' : 'running',
  looked: so.looked + looked,
  of,
  rules,
  changes: [...so.changes, ...changes],
});
