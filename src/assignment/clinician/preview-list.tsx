import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { PersonPreviewView, previewAssignment } from '#assignment';
import { Card, Disclosure, Notice, Small, Stack, Tag } from '#design';
import type { OutputOf } from '#http';
import { Said, useDates } from '#http/clinician';

type Preview = OutputOf<typeof previewAssignment>;

/** Who will be notified if this is saved, and what stands against it, before anything is saved. */
export function PreviewList({ preview }: { readonly preview: Preview }): ReactNode {
  const { people, unknown, notified } = preview;
  return (
    <Card headingLevel={3} heading={<Trans>If you save this</Trans>} tone="soft">
      <Stack gap="small">
        <p aria-live="polite">
          <strong>
            <Plural
              value={notified}
              _0="Nobody will be notified."
              one="# person will be notified."
              other="# people will be notified."
            />
          </strong>
        </p>
        {unknown.length > 0 && (
          <p>
            <Plural
              value={unknown.length}
              one="# person is not in care here."
              other="# people are not in care here."
            />
          </p>
        )}
        <ul className="plain">
          {people.map((person) => (
            <li key={person.patientId}>
              <PersonLine person={person} />
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

type PersonProps = { readonly person: PersonPreviewView };

function PersonLine({ person }: PersonProps): ReactNode {
  const dates = useDates();
  const { name, obstacle, nextDue, notifiedOn, minutes, notified, weeksOver } = person;
  return (
    <Stack gap="small">
      <p>
        <strong>{name}</strong>{' '}
        {obstacle !== null && (
          <Tag tone="warn" icon="info">
            <ObstacleWords obstacle={obstacle} />
          </Tag>
        )}
        {obstacle === null && !notified && (
          <Tag tone="warn" icon="info">
            <Trans>Does not sign in yet, so is not notified</Trans>
          </Tag>
        )}
      </p>
      {obstacle === null && notifiedOn !== null && nextDue !== null && (
        <p>
          <Trans>
            First on {dates.day(notifiedOn)}, due {dates.day(nextDue)}.
          </Trans>{' '}
          <Plural value={Math.ceil(minutes)} one="About # minute." other="About # minutes." />
        </p>
      )}
      {weeksOver[0] !== undefined && <OverBudget person={person} />}
      <NoWords person={person} />
      <Parts person={person} />
    </Stack>
  );
}

function ObstacleWords({ obstacle }: { readonly obstacle: string }): ReactNode {
  switch (obstacle) {
    case 'left-care':
      return <Trans>Has left care</Trans>;
    case 'never-due':
      return <Trans>Would never be due</Trans>;
    default:
      return <Trans>Nothing of it may be asked</Trans>;
  }
}

/** What cannot be asked because the person reads another language: in the open, never only counted. */
export function NoWords({
  person,
}: {
  readonly person: Pick<PersonPreviewView, 'leftOut'>;
}): ReactNode {
  const leftOut = person.leftOut.filter(({ code }) => code === 'no-such-language');
  if (leftOut.length === 0) return null;
  return (
    <Notice tone="warn" heading={<Trans>Not in this person’s language yet</Trans>}>
      <ul>
        {leftOut.map(({ instrument, title }) => (
          <li key={instrument}>
            <Said text={title} />
          </li>
        ))}
      </ul>
      <p>
        <Trans>It is not asked. Ask it at a visit, with an interpreter.</Trans>
      </p>
    </Notice>
  );
}

function OverBudget({ person }: PersonProps): ReactNode {
  const dates = useDates();
  const { weeksOver, budgetMinutes } = person;
  const [first] = weeksOver;
  if (first === undefined) return null;
  return (
    <Notice tone="warn">
      <p>
        <Trans>
          More than {budgetMinutes} minutes in the week of {dates.day(first.monday)} (
          {first.minutes} minutes). What does not fit is shown as “can wait”.
        </Trans>
      </p>
    </Notice>
  );
}

function Parts({ person }: PersonProps): ReactNode {
  const asked = person.parts.filter(({ followUp }) => !followUp);
  const more = person.parts.filter(({ followUp }) => followUp);
  return (
    <Disclosure
      summary={
        <Trans>
          Asked: {asked.length}, left out: {person.leftOut.length}
        </Trans>
      }
    >
      <ul>
        {asked.map(({ instrument, title }) => (
          <li key={instrument}>
            <Said text={title} />
          </li>
        ))}
        {more.map(({ instrument, title }) => (
          <li key={instrument}>
            <Said text={title} />{' '}
            <Small>
              (<Trans>only if an answer calls for it</Trans>)
            </Small>
          </li>
        ))}
      </ul>
      <LeftOutList leftOut={person.leftOut} />
    </Disclosure>
  );
}

/** What is left out, why, and what may be asked instead. */
export function LeftOutList({ leftOut }: Pick<PersonPreviewView, 'leftOut'>): ReactNode {
  if (leftOut.length === 0) return null;
  return (
    <>
      <p>
        <Trans>Left out:</Trans>
      </p>
      <ul>
        {leftOut.map(({ instrument, title, why, instead }) => (
          <li key={instrument}>
            <Said text={title} />: <Said text={why} />
            {instead.length > 0 && (
              <>
                {' '}
                <Trans>You may ask instead:</Trans>{' '}
                {instead.map((other, at) => (
                  <span key={other.instrument}>
                    {at > 0 && ', '}
                    <Said text={other.title} />
                  </span>
                ))}
                .
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
