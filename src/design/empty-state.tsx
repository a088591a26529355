import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type EmptyStateProps = {
  readonly icon?: IconName | undefined;
  readonly heading: ReactNode;
  /** What will be here, in one sentence. */
  readonly children: ReactNode;
  /** One action at most. */
  readonly action?: ReactNode | undefined;
};

/** Nothing here yet: says what will be here and offers one step. */
export function EmptyState({ icon, heading, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      {icon && <Icon name={icon} />}
      <h2>{heading}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
