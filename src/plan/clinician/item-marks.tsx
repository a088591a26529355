import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Disclosure, Small } from '#design';
import { useDates } from '#http/clinician';
import { countOf, type DayOfItem } from './marks-of-item.ts';
import { markWords } from './plan-words.ts';

/** What the person said they did of this part in the last days; an unsaid day is said to be unsaid. */
export function ItemMarks({ days }: { readonly days: readonly DayOfItem[] }): ReactNode {
  const said = days.filter(({ outcome }) => outcome !== null);
  if (said.length === 0) {
    return (
      <p>
        <Small>
          <Plural
            value={days.length}
            one="Nothing was marked in the last day."
            other="Nothing was marked in the last # days."
          />
        </Small>
      </p>
    );
  }
  return <Disclosure summary={<Counts days={days} />}>{<Days days={said} />}</Disclosure>;
}

function Counts({ days }: { readonly days: readonly DayOfItem[] }): ReactNode {
  const done = countOf(days, 'done');
  const other = countOf(days, 'something-else');
  const not = countOf(days, 'not-today');
  const unsaid = countOf(days, null);
  return (
    <Small>
      <Trans>Last {days.length} days:</Trans> <Plural value={done} one="# done" other="# done" />
      {other > 0 && (
        <>
          , <Plural value={other} one="# something else" other="# something else" />
        </>
      )}
      {not > 0 && (
        <>
          , <Plural value={not} one="# not that day" other="# not that day" />
        </>
      )}
      {unsaid > 0 && (
        <>
          , <Plural value={unsaid} one="# not marked" other="# not marked" />
        </>
      )}
    </Small>
  );
}

function Days({ days }: { readonly days: readonly DayOfItem[] }): ReactNode {
  const { i18n } = useLingui();
  const dates = useDates();
  return (
    <ul>
      {days.toReversed().map(({ day, outcome, reason }) => (
        <li key={day}>
          {dates.day(day)}: {outcome !== null && i18n._(markWords[outcome])}
          {reason !== null && (
            <>
              {' '}
              <q dir="auto">{reason}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
