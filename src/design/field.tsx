import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

/** What every field of a form can say. An error never clears what the person typed. */
export type FieldWords = {
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly error?: ReactNode | undefined;
  /** Adds "(optional)" to the label. */
  readonly optional?: boolean | undefined;
  /** Give one when an ErrorSummary must be able to lead here. */
  readonly id?: string | undefined;
};

/** What a control must carry so that label, hint and error belong to it. */
export type ControlTies = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type FieldProps = FieldWords & { readonly children: (ties: ControlTies) => ReactNode };

/** Label, hint and error around one control. */
export function Field({ label, hint, error, optional, id, children }: FieldProps): ReactNode {
  const ties = useTies(id, hint, error);
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label htmlFor={ties.id}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <HintAndError id={ties.id} hint={hint} error={error} />
      {children(ties)}
    </div>
  );
}

/** The ids that tie a control, or a whole fieldset, to its hint and error. */
export function useTies(id: string | undefined, hint: ReactNode, error: ReactNode): ControlTies {
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean);
  return {
    id: controlId,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  };
}

type HintAndErrorProps = {
  readonly id: string;
  readonly hint: ReactNode;
  readonly error: ReactNode;
};

export function HintAndError({ id, hint, error }: HintAndErrorProps): ReactNode {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="problem" id={`${id}-error`}>
          <Icon name="info" />
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

function OptionalMark(): ReactNode {
  return (
    <span className="optional">
      {' '}
      <Trans>(optional)</Trans>
    </span>
  );
}
