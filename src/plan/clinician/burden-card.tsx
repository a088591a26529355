import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Notice, ProgressBar, Stack } from '#design';
import { burdenOf, disciplines, type PlanItemView, type PlanView, weeklyMinutesOf } from '#plan';
import { disciplineWords } from './plan-words.ts';

type BurdenCardProps = { readonly plan: PlanView; readonly givenName: string };

/** What the plan asks of a week, against what the person said they can give. */
export function BurdenCard({ plan, givenName }: BurdenCardProps): ReactNode {
  const { t } = useLingui();
  const burden = burdenOf(plan.items);
  const budget = plan.weeklyMinutesBudget;
  const over = budget !== null && burden.weeklyMinutes > budget;
  return (
    <Card headingLevel={3} heading={<Trans>What it asks of a week</Trans>}>
      <Stack gap="small">
        <p>
          <strong>
            <Plural value={burden.weeklyMinutes} one="# minute" other="# minutes" />
          </strong>
          , <Trans>about {Math.round(burden.tasksPerDay * 10) / 10} things a day.</Trans>{' '}
          {budget === null ? (
            <Trans>{givenName} has not said how much time there is.</Trans>
          ) : (
            <Trans>
              {givenName} can give {budget} minutes.
            </Trans>
          )}
        </p>
        {budget !== null && (
          <ProgressBar
            value={Math.min(burden.weeklyMinutes, budget)}
            of={Math.max(budget, 1)}
            label={t`Minutes asked, of the minutes the person can give`}
          />
        )}
        {over && (
          <Notice tone="warn">
            <p>
              <Plural
                value={burden.weeklyMinutes - budget}
                one="# minute more than there is."
                other="# minutes more than there are."
              />
            </p>
          </Notice>
        )}
        <ByDiscipline items={plan.items} />
      </Stack>
    </Card>
  );
}

function ByDiscipline({ items }: { readonly items: readonly PlanItemView[] }): ReactNode {
  const { i18n } = useLingui();
  const asked = items.filter(({ state }) => state === 'active' || state === 'proposed');
  const shares = disciplines
    .map((discipline) => ({
      discipline,
      minutes: asked
        .filter((item) => item.discipline === discipline)
        .reduce((sum, item) => sum + weeklyMinutesOf(item), 0),
    }))
    .filter(({ minutes }) => minutes > 0);
  const most = Math.max(1, ...shares.map(({ minutes }) => minutes));
  return (
    <ul className="plain">
      {shares.map(({ discipline, minutes }) => (
        <li key={discipline}>
          <span className="row small" data-spread="">
            <span>{i18n._(disciplineWords[discipline])}</span>
            <span className="numbers">{minutes}</span>
          </span>
          <ProgressBar value={minutes} of={most} label={i18n._(disciplineWords[discipline])} />
        </li>
      ))}
    </ul>
  );
}
