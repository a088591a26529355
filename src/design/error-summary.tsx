import { Trans } from '@lingui/react/macro';
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

export type FieldError = {
  /** The `id` given to the field. */
  readonly fieldId: string;
  readonly message: ReactNode;
};

type ErrorSummaryProps = {
  readonly errors: readonly FieldError[];
  readonly heading?: ReactNode | undefined;
};

/** Takes the focus when errors appear; each line leads to its field. Nothing typed is lost. */
export function ErrorSummary({ errors, heading }: ErrorSummaryProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.fieldId).join(' ');
  useEffect(() => {
    if (said !== '') box.current?.focus();
  }, [said]);
  if (errors.length === 0) return null;
  return (
    <div className="notice" data-tone="warn" ref={box} tabIndex={-1}>
      <h2>
        <Icon name="info" /> {heading ?? <Trans>Please look at these answers</Trans>}
      </h2>
      <ul className="plain error-links">
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`} onClick={focusField}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A plain fragment link would end up in the router's address, so the focus is moved by hand. */
function focusField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
