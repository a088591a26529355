import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Disclosure, Tag } from '#design';
import type { LocalDate } from '#kernel';
import type { PlanItemView, TodayMark } from '#plan';
import { useKeeping } from '#sync/patient';
import { instantNow } from '#sync/web';
import { todayMarkForm } from './forms.ts';
import { markKey } from './marks.ts';
import { TodayItem } from './today-item.tsx';

const shownFirst = 3;

type TodayPlanCardProps = {
  readonly items: readonly PlanItemView[];
  readonly marks: readonly TodayMark[];
  readonly today: LocalDate;
};

/** At most three things at a glance; the others are one touch away. */
export function TodayPlanCard({ items, marks, today }: TodayPlanCardProps): ReactNode {
  const keeping = useKeeping();
  const markOf = (item: PlanItemView) =>
    marks.find((mark) => mark.day === today && mark.itemId === item.itemId) ?? null;
  const done = items.filter((item) => markOf(item)?.outcome === 'done').length;
  const of = items.length;
  const mark = (item: PlanItemView) => (outcome: TodayMark['outcome'], reason: string | null) => {
    const { itemId } = item;
    const body: TodayMark = { day: today, itemId, outcome, reason, recordedAt: instantNow() };
    void keeping.save({ form: todayMarkForm, key: markKey(today, itemId), body });
  };
  const row = (item: PlanItemView) => (
    <li key={item.itemId}>
      <TodayItem item={item} mark={markOf(item)} onMark={mark(item)} />
    </li>
  );
  return (
    <Card
      heading={<Trans>Your plan for today</Trans>}
      aside={done > 0 && <Done done={done} of={of} />}
    >
      <ul className="plain">{items.slice(0, shownFirst).map(row)}</ul>
      {of > shownFirst && (
        <Disclosure
          summary={
            <Plural
              value={of - shownFirst}
              one="# more thing, if you like"
              other="# more things, if you like"
            />
          }
        >
          <ul className="plain">{items.slice(shownFirst).map(row)}</ul>
        </Disclosure>
      )}
    </Card>
  );
}

/** Said only once something is done: "0 of 3" would be a reproach. */
function Done({ done, of }: { readonly done: number; readonly of: number }): ReactNode {
  const { t } = useLingui();
  return <Tag tone="soft">{t`${done} of ${of} done`}</Tag>;
}
