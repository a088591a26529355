import { useLingui } from '@lingui/react/macro';
import type { PlanItemView } from '#plan';

/** An item's dose in one line of plain words: "12 minutes, 5 days a week, at 11:00". */
export function useDoseWords(): (item: Pick<PlanItemView, 'dose'>) => string {
  const { t, i18n } = useLingui();
  return ({ dose }) => {
    const { minutes, timesPerWeek: times, at, from, until, amount } = dose;
    const list = [
      amount,
      minutes !== undefined && t`${minutes} minutes`,
      times !== undefined && times >= 1 && (times === 7 ? t`every day` : t`${times} times a week`),
      from !== undefined && until !== undefined && t`in bed from ${from} to ${until}`,
      at !== undefined && t`at ${at}`,
    ].filter((part) => typeof part === 'string');
    return list.join(i18n.locale.startsWith('ar') ? '، ' : ', ');
  };
}
