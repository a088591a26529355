import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card, Icon, Notice, Stack } from '#design';
import { Said, useDates } from '#http/clinician';
import type { WhyView } from '#reasoning';
import { severityWords, statusWords } from './finding-words.ts';
import { Checks } from './why-checks.tsx';

type WhyTodayProps = { readonly why: WhyView };
type Today = NonNullable<WhyView['now']>;

/** Computed again from its own facts, and what today's rule says of the same facts. */
export function WhyToday({ why }: WhyTodayProps): ReactNode {
  const dates = useDates();
  return (
    <Card heading={<Trans>Would it say the same today?</Trans>}>
      <Stack gap="small">
        <Replayed replay={why.replay} />
        {why.now === null ? (
          <p>
            <Trans>This rule is no longer in the rulebook, so today it says nothing.</Trans>
          </p>
        ) : (
          <Now now={why.now} />
        )}
        <p className="small muted">
          <Trans>Read on {dates.moment(why.readAt)}.</Trans>
        </p>
      </Stack>
    </Card>
  );
}

function Replayed({ replay }: Pick<WhyView, 'replay'>): ReactNode {
  switch (replay) {
    case 'same':
      return (
        <Notice tone="ok">
          <p>
            <Icon name="circle-check" />{' '}
            <Trans>Computed again from its own facts and numbers, it comes out the same.</Trans>
          </p>
        </Notice>
      );
    case 'differs':
      return (
        <Notice tone="danger">
          <p>
            <Icon name="triangle-alert" />{' '}
            <Trans>
              Computed again from its own facts, it comes out different. Please tell the
              administrator.
            </Trans>
          </p>
        </Notice>
      );
    case 'rule-changed':
      return (
        <p>
          <Trans>
            The rule has another wording today, so the one of then cannot be computed again. What it
            found stands above as it was kept.
          </Trans>
        </p>
      );
    case 'rule-gone':
      return null;
  }
}

function Now({ now }: { readonly now: Today }): ReactNode {
  const { i18n } = useLingui();
  return (
    <Stack gap="small">
      <p>
        <Icon name={now.same ? 'circle-check' : 'info'} />{' '}
        <strong>
          {now.same ? (
            <Trans>Yes. Today’s rule says the same of these facts.</Trans>
          ) : (
            <Trans>No. Today’s rule says something else of these facts.</Trans>
          )}
        </strong>
      </p>
      {!now.same && (
        <>
          <p>
            {i18n._(statusWords[now.status])} ({i18n._(severityWords[now.severity])}).{' '}
            {now.status !== 'not-met' && <Said text={now.message} />}
          </p>
          <Checks checks={now.checks} />
        </>
      )}
      <Changed changed={now.changed} />
      <p className="small">
        <Trans>
          Version {now.version}, wording <code>{now.hash}</code>
        </Trans>
      </p>
    </Stack>
  );
}

function Changed({ changed }: Pick<Today, 'changed'>): ReactNode {
  if (changed.length === 0) return null;
  return (
    <div>
      <strong>
        <Trans>Numbers that are others today</Trans>
      </strong>
      <ul>
        {changed.map(({ id, says, was, is }) => (
          <li key={id}>
            <Said text={says} />:{' '}
            <Trans>
              was {was}, is {is}
            </Trans>
          </li>
        ))}
      </ul>
    </div>
  );
}
