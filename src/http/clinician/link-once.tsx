import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Field } from '#design';
import type { Instant } from '#kernel';
import { useDates } from './use-dates.ts';

type LinkOnceProps = {
  readonly label: ReactNode;
  readonly link: { readonly url: string; readonly expiresAt: Instant };
};

/** An address that opens something for one person: shown once, to be handed over. */
export function LinkOnce({ label, link }: LinkOnceProps): ReactNode {
  const dates = useDates();
  return (
    <Field
      label={label}
      hint={
        <Trans>Copy it now: it is shown once. It works until {dates.moment(link.expiresAt)}.</Trans>
      }
    >
      {(ties) => <input className="input" readOnly value={link.url} {...ties} />}
    </Field>
  );
}
