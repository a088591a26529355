import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '#design';
import { useDates } from '#http/patient';
import { todayHere } from '#sync/web';

const choice = 'sinew.quick-hide';

/** Whether every page offers to be hidden by one touch; the person's choice for this device. */
export const offersHiding = (): boolean => localStorage.getItem(choice) === 'yes';

export function setOffersHiding(on: boolean): void {
  if (on) localStorage.setItem(choice, 'yes');
  else localStorage.removeItem(choice);
}

const mark = 'sinew-hidden';
const isHidden = (): boolean => history.state === mark;
const changed = 'sinew-hidden-changed';

/** The back gesture of the phone brings the page back: hiding is a step in its history. */
function hide(): void {
  history.pushState(mark, '');
  dispatchEvent(new Event(changed));
}

/** One touch on it and the screen shows something else. */
export function HideButton(): ReactNode {
  if (!offersHiding()) return null;
  return (
    <Button kind="plain-pill" icon="eye-off" onClick={hide}>
      <Trans>Hide</Trans>
    </Button>
  );
}

type HideableProps = { readonly children: ReactNode };

/** The app, or an everyday page in its place. What was half written stays as it is behind it. */
export function Hideable({ children }: HideableProps): ReactNode {
  const [hidden, setHidden] = useState(isHidden);
  useEffect(() => {
    const look = () => setHidden(isHidden());
    addEventListener('popstate', look);
    addEventListener(changed, look);
    return () => {
      removeEventListener('popstate', look);
      removeEventListener(changed, look);
    };
  }, []);
  return (
    <>
      <div hidden={hidden}>{children}</div>
      {hidden && <Clock />}
    </>
  );
}

const tickMs = 5_000;

/** A page that says nothing about anybody: the time and the day. */
function Clock(): ReactNode {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), tickMs);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    const before = document.title;
    document.title = t`Clock`;
    return () => {
      document.title = before;
    };
  }, [t]);
  const time = new Intl.DateTimeFormat(i18n.locale, { timeStyle: 'short' }).format(now);
  return (
    <main className="clock">
      <h1>{time}</h1>
      <p>{dates.longDay(todayHere())}</p>
      <Button kind="quiet" icon="arrow-left" onClick={() => history.back()}>
        <Trans>Back</Trans>
      </Button>
    </main>
  );
}
