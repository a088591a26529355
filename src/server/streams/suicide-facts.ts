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
  const said = (name: string): readonly Fact[] =>
    heard.filter((fact) => fact.name === name).slice(-1);
  const [recent] = said(cssrsBehaviourRecent.name);
  const ever = said(cssrsBehaviourEver.name);
  return [
    ...said(cssrsIntentRecent.name).map((one) => retold(one, suicidalIntent)),
    ...ever.map((one) => retold(one, suicideAttempt)),
    ...ever.map((one) => daysAgo(one, one.value === true && recent?.value === false, today)),
  ];
}

function daysAgo({ id, date, source }: Fact, isOlder: boolean, today: LocalDate): Fact {
  const sinceAsked = date === null ? 0 : daysBetween(date, today);
  return factOf(suicideAttemptDaysAgo, {
    id: `${id}/days-ago`,
    value: isOlder ? threeMonthsDays + sinceAsked : null,
    date,
    source: isOlder ? `${source}, at the least` : source,
  });
}

const retold = ({ id, value, date, source }: Fact, type: typeof suicidalIntent): Fact =>
  factOf(type, {
    id: `${id}/${type.name}`,
    value: typeof value === 'boolean' ? value : null,
    date,
    source,
  });
