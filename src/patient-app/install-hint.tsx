import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button, Card } from '#design';

type InstallEvent = Event & { readonly prompt: () => Promise<unknown> };

const installed = (): boolean => matchMedia('(display-mode: standalone)').matches;
const isApple = (): boolean => /iPhone|iPad/.test(navigator.userAgent);

/** On the home screen the phone keeps entries longer (an iPhone may drop them after a week otherwise). */
export function InstallHint(): ReactNode {
  const [offer, setOffer] = useState<InstallEvent | null>(null);
  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallEvent);
    };
    addEventListener('beforeinstallprompt', keep);
    return () => removeEventListener('beforeinstallprompt', keep);
  }, []);
  if (installed() || (offer === null && !isApple())) return null;
  return (
    <Card heading={<Trans>Put it on your home screen</Trans>}>
      <p>
        <Trans>Then it opens like an app, and your phone keeps your entries safer.</Trans>
      </p>
      {offer === null ? (
        <p>
          <Trans>Tap the share button, then “Add to Home Screen”.</Trans>
        </p>
      ) : (
        <Button kind="ghost" full icon="download" onClick={() => void offer.prompt()}>
          <Trans>Add it now</Trans>
        </Button>
      )}
    </Card>
  );
}
