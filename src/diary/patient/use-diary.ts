import { useCallback, useMemo } from 'react';
import type { DiaryEntry } from '#diary';
import { readMyDiary } from '#diary';
import { call } from '#http';
import { send } from '#http/patient';
import { addDays } from '#kernel';
import { type Kept, useAnswer, useWritten } from '#sync/patient';
import { todayHere } from '#sync/web';
import { type DiaryDay, diaryDays } from './diary-days.ts';
import { diaryForm, myDiaryForm } from './forms.ts';

const daysBack = 35;

/**
 * The last five weeks of the person's diary with what waits to be sent. It does not wait for the network:
 * before the first answer the days are those of this phone.
 */
export function useDiary(): {
  readonly days: readonly DiaryDay[] | null;
  readonly server: Kept<unknown>;
} {
  const ask = useCallback(() => {
    const today = todayHere();
    // A day more than today: the clinic's calendar may already be there.
    return call(send, readMyDiary, {
      query: { from: addDays(today, -daysBack), to: addDays(today, 1) },
    });
  }, []);
  const server = useAnswer(myDiaryForm, ask);
  const written = useWritten<DiaryEntry>(diaryForm);
  const known = server.answer.state === 'ready' ? server.answer.value.days : null;
  const days = useMemo(
    () => (written === null || !server.looked ? null : diaryDays(known ?? [], written)),
    [known, written, server.looked],
  );
  return { days, server };
}
