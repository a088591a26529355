import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice, Small } from '#design';
import { useClinic, useDates } from '#http/clinician';
import type { AlertView } from '#safety';
import { actorWords, dispositionWords } from './safety-words.ts';

/** What the safety profile of the site asks for now, who does it and by when. */
export function DispositionShown({ alert }: { readonly alert: AlertView }): ReactNode {
  const { i18n } = useLingui();
  const { disposition, secondScreen } = alert;
  if (disposition === null) return secondScreen === 'asked' ? <NothingMore /> : null;
  const { code, owner } = disposition;
  return (
    <Notice tone="warn" heading={i18n._(dispositionWords[code])}>
      <p>
        <By by={disposition.by} />
        {actorWords[owner] !== undefined && (
          <>
            {' · '}
            {i18n._(actorWords[owner])}
          </>
        )}
      </p>
    </Notice>
  );
}

function By({ by }: { readonly by: NonNullable<AlertView['disposition']>['by'] }): ReactNode {
  const dates = useDates();
  const { now } = useClinic();
  return by <= now() ? <Trans>at once</Trans> : <Trans>by {dates.moment(by)}</Trans>;
}

function NothingMore(): ReactNode {
  return (
    <Small>
      <Trans>
        The second screen was asked; it raised nothing more. Close the alert with what came of it.
      </Trans>
    </Small>
  );
}
