import { daysBetween, type LocalDate } from '#kernel';
import { cssrsBehaviourEver, cssrsBehaviourRecent, cssrsIntentRecent } from '#measures';
import { type Fact, factOf } from '#reasoning';
import { exclusions } from '#sleep';

const { suicidalIntent, suicideAttempt, suicideAttemptDaysAgo } = exclusions;

/** "In the past three months" of the C-SSRS, in days: behaviour that it rules out there is older. */
const threeMonthsDays = 91;

/**
 * What the C-SSRS answers say to rules about sleep. Suicidal behaviour counts as an attempt. Within the
 * past three months its day is not known; before that, the time it lies back at the least is.
 */
export function suicideFacts(heard: readonly Fact[], today: LocalDate): readonly Fact[] {
  const said = (name: string): Fact | undefined => heard.findLast((fact) => fact.name === name);
  const ever = said(cssrsBehaviourEver.name);
  const recent = said(cssrsBehaviourRecent.name);
  const intent = said(cssrsIntentRecent.name);
  const isOlder = ever?.value === true && recent?.value === false;
  const sinceAsked = ever === undefined || ever.date === null ? 0 : daysBetween(ever.date, today);
  return [
    ...(intent === undefined ? [] : [retold(intent, suicidalIntent)]),
    ...(ever === undefined ? [] : [retold(ever, suicideAttempt)]),
    ...(ever === undefined
      ? []
      : [
          factOf(suicideAttemptDaysAgo, {
            id: `${ever.id}/days-ago`,
            value: isOlder ? threeMonthsDays + sinceAsked : null,
            date: ever.date,
            source: isOlder ? `${ever.source}, at the least` : ever.source,
          }),
        ]),
  ];
}

const retold = ({ id, value, date, source }: Fact, type: typeof suicidalIntent): Fact =>
  factOf(type, {
    id: `${id}/${type.name}`,
    value: typeof value === 'boolean' ? value : null,
    date,
    source,
  });
