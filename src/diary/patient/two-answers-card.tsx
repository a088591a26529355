import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button, Card, Stack } from '#design';
import type { DiaryEntry } from '#diary';
import { useDates } from '#http/patient';
import { useKeeping } from '#sync/patient';
import { instantNow, type StoredForm, todayHere } from '#sync/web';
import type { DiaryDay } from './diary-days.ts';
import { diaryForm } from './forms.ts';
import { pairKey, saidAs, twoAnswers } from './two-answers.ts';

/** Pairs the person wants to keep as they are; remembered on this phone, so that it asks once. */
const keptBothForm: StoredForm = { name: 'kept-both', upgrades: [] };
const remembered = 50;

/** Two phones say different things about one day: which counts is for the person to say. */
export function TwoAnswersCard({ days }: { readonly days: readonly DiaryDay[] }): ReactNode {
  const keeping = useKeeping();
  const dates = useDates();
  const { keptBoth, keep } = useKeptBoth();
  const two = keptBoth === null ? null : twoAnswers(days, todayHere(), keptBoth);
  if (two === null) return null;
  const [first, second] = two.answers;
  const use = async (kept: DiaryEntry, other: DiaryEntry) => {
    const body = saidAs(kept, other, instantNow());
    await keeping.save({ form: diaryForm, key: other.entryId, body });
  };
  return (
    <Card tone="soft" heading={<Trans>Two answers for {dates.shortDay(two.day)}</Trans>}>
      <Stack gap="small">
        <p>
          <Trans>They came from two phones. Which one is right?</Trans>
        </p>
        <OneAnswer entry={first} onUse={() => void use(first, second)} />
        <OneAnswer entry={second} onUse={() => void use(second, first)} />
        <Button kind="ghost" full onClick={() => void keep(pairKey(two))}>
          <Trans>Both are right. Keep both</Trans>
        </Button>
      </Stack>
    </Card>
  );
}

type OneAnswerProps = { readonly entry: DiaryEntry; readonly onUse: () => void };

function OneAnswer({ entry, onUse }: OneAnswerProps): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const said = [
    [t`Sleep`, entry.sleep],
    [t`Mood`, entry.mood],
    [t`Energy`, entry.energy],
    [t`In the way`, entry.inTheWay],
    [t`Pain`, entry.pain],
  ] as const;
  const words = said.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]));
  return (
    <div className="answer-row">
      <p>
        <strong>{dates.time(entry.recordedAt)}</strong>: {words.join(', ')}
        {entry.note !== null && (
          <>
            {' '}
            <q dir="auto">{entry.note}</q>
          </>
        )}
      </p>
      <Button kind="ghost" onClick={onUse}>
        <Trans>
          Use this one<span className="unseen">: {dates.time(entry.recordedAt)}</span>
        </Trans>
      </Button>
    </div>
  );
}

function useKeptBoth() {
  const keeping = useKeeping();
  const [keptBoth, setKeptBoth] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let here = true;
    void (async () => {
      const known = await keeping.cached<readonly string[]>(keptBothForm);
      if (here) setKeptBoth(known?.value ?? []);
    })();
    return () => {
      here = false;
    };
  }, [keeping]);
  const keep = useCallback(
    async (pair: string) => {
      const next = [...(keptBoth ?? []), pair].slice(-remembered);
      setKeptBoth(next);
      await keeping.keepCached(keptBothForm, next);
    },
    [keeping, keptBoth],
  );
  return { keptBoth, keep };
}
