import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type * as z from 'zod/mini';
import type { familyView } from '#circle';
import { Card, DayDots, Disclosure, Notice, PageHeading, Stack } from '#design';
import { daysUntil, Said, useDates } from '#http/patient';
import type { LocalDate } from '#kernel';

export type Family = z.output<typeof familyView>;

type FamilyViewProps = { readonly family: Family; readonly today: LocalDate };

/** What a helper sees: only what is shared, and nothing that hints at the rest. */
export function FamilyView({ family, today }: FamilyViewProps): ReactNode {
  const name = family.patient.givenName;
  return (
    <Stack>
      <PageHeading lead={<Trans>{name} chose what you see here.</Trans>}>
        <Trans>Helping {name}</Trans>
      </PageHeading>
      {family.days !== null && <TheirWeek family={family} days={family.days} today={today} />}
      {family.helperActions.length > 0 && (
        <Card heading={<Trans>Ways to help this week</Trans>} icon="hand-heart">
          <ItemList items={family.helperActions} />
        </Card>
      )}
      {family.planItems !== null && family.planItems.length > 0 && (
        <Card heading={<Trans>Their plan</Trans>} icon="list-checks">
          <ItemList items={family.planItems} />
        </Card>
      )}
      <Card heading={<Trans>Learn in 3 minutes</Trans>} icon="book-open">
        <Lessons name={name} />
      </Card>
      <Notice>
        <p>
          <strong>
            <Trans>How are you?</Trans>
          </strong>{' '}
          <Trans>Caring is hard work too. Rest, and talk to someone about it.</Trans>
        </p>
        <p className="muted small">
          <Said text={family.explains} />
        </p>
      </Notice>
    </Stack>
  );
}

type TheirWeekProps = FamilyViewProps & { readonly days: NonNullable<Family['days']> };

function TheirWeek({ family, days, today }: TheirWeekProps): ReactNode {
  const dates = useDates();
  const name = family.patient.givenName;
  const written = new Set(days.filter(({ entries }) => entries.length > 0).map(({ day }) => day));
  const week = daysUntil(today, 7).map((day) => ({ day, done: written.has(day) }));
  const count = week.filter(({ done }) => done).length;
  return (
    <Card heading={<Trans>{name}’s week</Trans>}>
      <p>
        <Trans>
          {name} wrote on {count} of the last 7 days.
        </Trans>
      </p>
      <DayDots
        label={dates.shortDay(today)}
        days={week.map(({ day, done }) => ({
          short: dates.weekday(day, 'narrow'),
          words: `${dates.weekday(day, 'long')}${done ? ' ✓' : ''}`,
          done,
        }))}
      />
    </Card>
  );
}

function ItemList({ items }: { readonly items: Family['helperActions'] }): ReactNode {
  return (
    <ul className="plain check-list">
      {items.map((item) => (
        <li key={item.itemId}>
          <strong dir="auto">{item.title}</strong>
          <p className="flush muted small" dir="auto">
            {item.why}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Lessons({ name }: { readonly name: string }): ReactNode {
  return (
    <>
      <Disclosure summary={<Trans>The pain is real</Trans>}>
        <p>
          <Trans>
            Pain can stay when nothing is broken. The nerves stay on alert. It is not made up, and
            it is nobody’s fault.
          </Trans>
        </p>
      </Disclosure>
      <Disclosure summary={<Trans>Help without taking over</Trans>}>
        <p>
          <Trans>
            Ask “What would help now?” and not “How bad is it?”. Do things together. Let {name} do
            what {name} can.
          </Trans>
        </p>
      </Disclosure>
      <Disclosure summary={<Trans>On a hard day</Trans>}>
        <p>
          <Trans>
            Rest all day makes pain stay longer. A small walk, warmth and company help more. Hard
            days pass.
          </Trans>
        </p>
      </Disclosure>
    </>
  );
}
