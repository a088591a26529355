import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { howOften, type PlanItemView } from '#plan';

const everyDay = 7;

/** An item's dose in one line of plain words: "12 minutes, 5 days a week, at 11:00". */
export function useDoseWords(): (item: Pick<PlanItemView, 'dose'>) => string {
  const { t, i18n } = useLingui();
  const oftenWords = (times: number) => {
    if (times === everyDay) return t`every day`;
    const often = howOften(times);
    if (often.every === 'weeks') {
      return t`${plural(often.weeks, { one: 'every week', other: 'every # weeks' })}`;
    }
    return t`${plural(times, { one: '# time a week', other: '# times a week' })}`;
  };
  return ({ dose }) => {
    const { minutes, timesPerWeek: times, at, from, until, amount } = dose;
    const list = [
      amount,
      minutes !== undefined && t`${plural(minutes, { one: '# minute', other: '# minutes' })}`,
      times !== undefined && oftenWords(times),
      from !== undefined && until !== undefined && t`in bed from ${from} to ${until}`,
      at !== undefined && t`at ${at}`,
    ].filter((part) => typeof part === 'string');
    return list.join(i18n.locale.startsWith('ar') ? '، ' : ', ');
  };
}
