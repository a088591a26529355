import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** `pill` is the amber "Flare help" shape; `plain-pill` the same without the colour. */
export type ButtonKind = 'primary' | 'ghost' | 'quiet' | 'warn' | 'danger' | 'pill' | 'plain-pill';

type Look = {
  readonly kind?: ButtonKind | undefined;
  /** `big` is the one main action of a patient screen: full width, 64 px. */
  readonly size?: 'normal' | 'big' | undefined;
  readonly full?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
};

type ButtonProps = Look &
  Omit<ComponentPropsWithoutRef<'button'>, keyof Look | 'className' | 'style'>;

/** A button acts; it is `type="button"` unless the form says `submit`. */
export function Button({ kind, size, full, icon, children, ...rest }: ButtonProps): ReactNode {
  return (
    <button type="button" {...look(kind, size, full)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type LinkButtonProps = Look &
  Omit<ComponentPropsWithoutRef<'a'>, keyof Look | 'className' | 'style'> & {
    readonly href: string;
  };

/** A link that looks like a button, for the step that goes to another page. */
export function LinkButton({
  kind,
  size,
  full,
  icon,
  children,
  ...rest
}: LinkButtonProps): ReactNode {
  return (
    <a {...look(kind, size, full)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

function look(kind: ButtonKind = 'primary', size = 'normal', full = false) {
  return {
    className: 'button',
    'data-kind': kind,
    'data-size': size,
    'data-full': full ? '' : undefined,
  };
}
