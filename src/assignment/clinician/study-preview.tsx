import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { StudyPreview } from '#assignment';
import { Card, Figure, Figures, Small, Stack } from '#design';
import { Said, useDates } from '#http/clinician';

/** How many would be notified, and when, before anything is saved; never who. */
export function StudyPreviewCard({ preview }: { readonly preview: StudyPreview }): ReactNode {
  const dates = useDates();
  const { takePart, wouldBeAsked, notified, openNow, firstOn, lastFirstOn, leftOut } = preview;
  return (
    <Card headingLevel={3} heading={<Trans>If you save this</Trans>} tone="soft">
      <Stack gap="small">
        <Figures>
          <Figure value={shown(takePart)} label={<Trans>take part now</Trans>} />
          <Figure value={shown(wouldBeAsked)} label={<Trans>would be asked</Trans>} />
          <Figure value={shown(notified)} label={<Trans>would be notified on a phone</Trans>} />
          <Figure value={shown(openNow)} label={<Trans>have one open that stays as it is</Trans>} />
        </Figures>
        <p aria-live="polite">
          {firstOn === null || lastFirstOn === null ? (
            <Trans>
              Nobody who takes part would be asked. Whoever agrees later is asked from then on.
            </Trans>
          ) : (
            <Trans>
              The first one comes between {dates.day(firstOn)} and {dates.day(lastFirstOn)}.
            </Trans>
          )}{' '}
          {firstOn !== null && (
            <Plural
              value={Math.ceil(preview.minutes)}
              one="About # minute."
              other="About # minutes."
            />
          )}
        </p>
        {leftOut.length > 0 && (
          <>
            <p>
              <Trans>Left out:</Trans>
            </p>
            <ul>
              {leftOut.map(({ code, why, people }) => (
                <li key={code}>
                  <Said text={why} /> ({shown(people)})
                </li>
              ))}
            </ul>
          </>
        )}
        <Small>
          <Trans>Below ten no number is told, so that nobody is recognised.</Trans>
        </Small>
      </Stack>
    </Card>
  );
}

/** Fewer than ten people could be recognised. */
export const shown = (people: number | null): ReactNode => people ?? <Trans>under 10</Trans>;
