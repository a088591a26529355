import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { readWhoLooked } from '#audit';
import { Card, EmptyState, Loaded, PageHeading, Stack } from '#design';
import { call, type OutputOf } from '#http';
import { Said, send, useDates } from '#http/patient';

type Answer = OutputOf<typeof readWhoLooked>;
type Look = Answer['days'][number]['looks'][number];

export const askWhoLooked = () => call(send, readWhoLooked, { query: {} });

type WhoLookedProps = { readonly answer: Parameters<typeof Loaded<Answer>>[0]['from'] };

/** Who looked at the person's record, day by day, in plain words. */
export function WhoLooked({ answer }: WhoLookedProps): ReactNode {
  const dates = useDates();
  return (
    <Stack>
      <PageHeading lead={<Trans>Everyone who opens your record leaves their name here.</Trans>}>
        <Trans>Who looked at my record</Trans>
      </PageHeading>
      <Loaded from={answer}>
        {({ days }) =>
          days.length === 0 ? (
            <Card>
              <EmptyState icon="eye" heading={<Trans>Nobody yet</Trans>}>
                <Trans>When someone of your team opens your record, you see it here.</Trans>
              </EmptyState>
            </Card>
          ) : (
            days.map(({ day, looks }) => (
              <Card key={day} heading={dates.longDay(day)}>
                <ul className="plain check-list">
                  {looks.map((look, index) => (
                    <li key={`${look.who.name}${index}`}>
                      <LookLine look={look} />
                    </li>
                  ))}
                </ul>
              </Card>
            ))
          )
        }
      </Loaded>
    </Stack>
  );
}

function LookLine({ look }: { readonly look: Look }): ReactNode {
  const dates = useDates();
  const { who, what } = look;
  return (
    <>
      <p className="flush">
        <strong>{who.you ? <Trans>You</Trans> : (who.name ?? <Said text={who.role} />)}</strong>
        {!who.you && who.name !== null && (
          <>
            , <Said text={who.role} />
          </>
        )}
      </p>
      <ul>
        {what.map((one) => (
          <li key={one.words.en} className="small">
            <Said text={one.words} />{' '}
            <span className="muted">
              {dates.time(one.lastAt)}
              {one.refused && (
                <>
                  {' '}
                  <Trans>(was not let in)</Trans>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
