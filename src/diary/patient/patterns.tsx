import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { BlockBars, Card, LaneTimeline, type NumberLane } from '#design';
import { addDays } from '#kernel';
import { todayHere } from '#sync/web';
import type { DiaryDay, Scale } from './diary-days.ts';
import { type TwoWeeks, twoWeeks, upIsBetter } from './two-weeks.ts';

const daysShown = 14;
const rounded = (value: number): number => Math.round(value * 10) / 10;

type PatternsProps = { readonly days: readonly DiaryDay[] };

/** One sentence, blocks to count, and the days themselves; with too few days only how many are missing. */
export function Patterns({ days }: PatternsProps): ReactNode {
  const [today] = useState(todayHere);
  const weeks = twoWeeks(days, today);
  return (
    <>
      <Card heading={<Trans>What we can see</Trans>}>
        {weeks.enough ? <WeeksCompared weeks={weeks} /> : <TooFew missing={weeks.missing} />}
      </Card>
      <Card heading={<Trans>Your 14 days</Trans>}>
        <DaysDrawn days={days} today={today} />
      </Card>
    </>
  );
}

function TooFew({ missing }: { readonly missing: number }): ReactNode {
  return (
    <p>
      <Plural
        value={missing}
        one="We need # more day to compare two weeks. Any day will do."
        other="We need # more days to compare two weeks. Any days will do."
      />
    </p>
  );
}

function WeeksCompared({ weeks }: { readonly weeks: Extract<TwoWeeks, { enough: true }> }) {
  const { t } = useLingui();
  const { now, before, change } = weeks;
  return (
    <>
      <BlockBars
        sentence={<Change change={change} />}
        series="pain"
        bars={[
          {
            label: t`Last 7 days`,
            note: t`${plural(now.days, { one: '# day', other: '# days' })}`,
            value: rounded(now.ease),
          },
          {
            label: t`The 7 days before`,
            note: t`${plural(before.days, { one: '# day', other: '# days' })}`,
            value: rounded(before.ease),
          },
        ]}
      />
      <p className="muted small">
        <Trans>
          More blocks mean more ease. This is a pattern, not proof. Other things play a part.
        </Trans>
      </p>
    </>
  );
}

function Change({ change }: { readonly change: 'better' | 'same' | 'harder' }): ReactNode {
  switch (change) {
    case 'better':
      return <Trans>Pain got in your way less than in the week before.</Trans>;
    case 'same':
      return <Trans>Pain got in your way about as much as in the week before.</Trans>;
    case 'harder':
      return <Trans>This week was harder than the week before. Hard weeks come and go.</Trans>;
  }
}

type DaysDrawnProps = PatternsProps & { readonly today: DiaryDay['day'] };

function DaysDrawn({ days, today }: DaysDrawnProps): ReactNode {
  const { t } = useLingui();
  const from = addDays(today, 1 - daysShown);
  const shown = days.filter(({ day }) => day >= from && day <= today);
  const lane = (id: Scale, label: string, series: NumberLane['series']): NumberLane => ({
    kind: 'numbers',
    id,
    label,
    series,
    range: [0, 10],
    better: 'up',
    points: shown.flatMap(({ day, values }) => {
      const value = values[id];
      return value === null ? [] : [{ day, value: rounded(upIsBetter(id, value)) }];
    }),
  });
  return (
    <LaneTimeline
      label={t`Your last 14 days: ease from pain, mood, sleep, energy`}
      sentence={
        <Plural
          value={shown.length}
          one="You wrote something on # of the last 14 days. Gaps are fine."
          other="You wrote something on # of the last 14 days. Gaps are fine."
        />
      }
      from={from}
      to={today}
      narrow
      lanes={[
        lane('inTheWay', t`Ease from pain`, 'pain'),
        lane('mood', t`Mood`, 'mood'),
        lane('sleep', t`Sleep`, 'sleep'),
        lane('energy', t`Energy`, 'energy'),
      ]}
    />
  );
}
