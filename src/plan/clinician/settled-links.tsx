import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Disclosure, Small } from '#design';
import { Said, useDates } from '#http/clinician';
import type { PlanView } from '#plan';

type Settled = PlanView['settledLinks'];

/** Conflicts the team settled: how, by whom, and how long they had been open. */
export function SettledLinks({ settled }: { readonly settled: Settled }): ReactNode {
  return (
    settled.length > 0 && (
      <Disclosure
        summary={
          <Plural value={settled.length} one="# conflict settled" other="# conflicts settled" />
        }
      >
        <ul>
          {settled.map((link) => (
            <li key={`${link.rule} ${link.at}`}>
              <OneSettled link={link} />
            </li>
          ))}
        </ul>
      </Disclosure>
    )
  );
}

function OneSettled({ link }: { readonly link: Settled[number] }): ReactNode {
  const dates = useDates();
  return (
    <>
      <Said text={link.message} />
      {link.way !== null && (
        <>
          {' '}
          <strong>
            <Said text={link.way} />
          </strong>
        </>
      )}
      <br />
      <Small>
        <Trans>
          Settled by {link.byName} on {dates.moment(link.at)},{' '}
          <HowLong minutes={link.minutesOpen} /> after it was found
        </Trans>
      </Small>
    </>
  );
}

const hour = 60;
const day = 1440;

/** In minutes up to two hours, in hours up to two days, then in days. */
function HowLong({ minutes }: { readonly minutes: number }): ReactNode {
  if (minutes < 2 * hour) return <Plural value={minutes} one="# minute" other="# minutes" />;
  if (minutes < 2 * day) {
    return <Plural value={Math.round(minutes / hour)} one="# hour" other="# hours" />;
  }
  return <Plural value={Math.round(minutes / day)} one="# day" other="# days" />;
}
