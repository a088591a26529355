import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { enterForm, withdrawForm } from '#entry';
import { call } from '#http';
import { mayPass, useClinic } from '#http/clinician';
import {
  type Current,
  type Desk,
  deskFrom,
  deskKey,
  deskToKeep,
  type PileRow,
  thereAlready,
  withRow,
} from './desk.ts';

export type DeskUse = {
  readonly desk: Desk;
  readonly change: (change: (before: Desk) => Desk) => void;
  /** Takes the form from the desk and saves it; without a connection it waits and is sent again. */
  readonly save: (form: Current, version: number) => void;
  readonly sendAgain: (row: PileRow, evenIfThere?: boolean) => void;
  readonly takeBack: (row: PileRow) => void;
};

const againMs = 15_000;

/** The pile of one person at one window: kept over a reload, sent as soon as there is a connection. */
export function useDesk(keptFor: string): DeskUse {
  const { send } = useClinic();
  const queries = useQueryClient();
  const key = deskKey(keptFor);
  const [desk, setDesk] = useState(() => deskFrom(sessionStorage.getItem(key)));
  const onTheirWay = useRef(new Set<string>());
  useEffect(() => sessionStorage.setItem(key, deskToKeep(desk)), [key, desk]);

  const push = useCallback(
    async (row: PileRow) => {
      if (onTheirWay.current.has(row.formId)) return;
      onTheirWay.current.add(row.formId);
      const { patientId, formId, answers, evenIfThere, version, sheet } = row;
      const answer = await call(send, enterForm, {
        params: { patientId, formId },
        body: { ...sheet, version, answers, evenIfThere },
      });
      onTheirWay.current.delete(row.formId);
      setDesk((before) => withRow(before, afterAnswer(row, answer)));
      const mayHaveRaised = answer.ok
        ? answer.value.alarming
        : answer.problem.code === thereAlready;
      if (mayHaveRaised) void queries.invalidateQueries();
    },
    [send, queries],
  );
  const waiting = desk.rows.filter(({ state }) => state === 'waiting');
  useSendingAgain(waiting, push);

  const sendAgain = (row: PileRow, evenIfThere = row.evenIfThere): void => {
    const again: PileRow = { ...row, evenIfThere, state: 'waiting', why: null };
    setDesk((before) => withRow(before, again));
    void push(again);
  };
  const takeBack = async (row: PileRow): Promise<void> => {
    const { patientId, formId } = row;
    const answer = await call(send, withdrawForm, { params: { patientId, formId } });
    const after: PileRow = answer.ok
      ? { ...row, state: 'withdrawn', why: null, entered: answer.value }
      : { ...row, why: { code: answer.problem.code, title: answer.problem.title } };
    setDesk((before) => withRow(before, after));
  };
  return {
    desk,
    change: setDesk,
    save: (form, version) => {
      if (desk.sheet === null) return;
      const fresh = { ...form, version, sheet: desk.sheet };
      const row: PileRow = { ...fresh, state: 'waiting', why: null, entered: null };
      setDesk((before) => ({ ...withRow(before, row), current: null }));
      void push(row);
    },
    sendAgain,
    takeBack: (row) => void takeBack(row),
  };
}

type Answer = Awaited<ReturnType<typeof call<typeof enterForm>>>;

function afterAnswer(row: PileRow, answer: Answer): PileRow {
  if (answer.ok) return { ...row, state: 'saved', why: null, entered: answer.value };
  const { problem } = answer;
  const why = { code: problem.code, title: problem.title };
  // Signed out is no refusal: the row goes when somebody is signed in again.
  const waits = mayPass(problem) || problem.status === 401 || problem.status === 429;
  return waits ? { ...row, state: 'waiting', why: null } : { ...row, state: 'refused', why };
}

function useSendingAgain(waiting: readonly PileRow[], push: (row: PileRow) => Promise<void>): void {
  const rows = useRef(waiting);
  useEffect(() => {
    rows.current = waiting;
  });
  useEffect(() => {
    const sendAll = (): void => {
      for (const row of rows.current) void push(row);
    };
    sendAll();
    const timer = setInterval(sendAll, againMs);
    globalThis.addEventListener('online', sendAll);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('online', sendAll);
    };
  }, [push]);
}
