import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, DayDots } from '#design';
import { useDates } from '#http/patient';
import type { SomethingDone } from './something-done.ts';

/** One true good fact. Rest days are neutral; there is no streak to lose. */
export function SomethingDoneCard({ fact }: { readonly fact: SomethingDone }): ReactNode {
  const { t } = useLingui();
  const dates = useDates();
  const { title } = fact.item;
  return (
    <Card heading={<Trans>Something you did</Trans>}>
      <p>
        <strong dir="auto">{title}</strong>:{' '}
        <Plural
          value={fact.daysDone}
          one="on # of the last 7 days."
          other="on # of the last 7 days."
        />
        {fact.weekBefore !== null && fact.weekBefore > 0 && (
          <>
            {' '}
            <Plural
              value={fact.weekBefore}
              one="The week before it was # day."
              other="The week before it was # days."
            />
          </>
        )}
      </p>
      <DayDots
        label={t`The last 7 days`}
        days={fact.days.map(({ day, done }) => ({
          short: dates.weekday(day, 'narrow'),
          words: `${dates.weekday(day, 'long')}: ${done ? t`done` : t`rest day`}`,
          done,
        }))}
      />
    </Card>
  );
}
