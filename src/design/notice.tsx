import type { ReactNode } from 'react';

type NoticeProps = {
  readonly tone?: 'info' | 'warn' | 'danger' | 'ok' | undefined;
  readonly heading?: ReactNode | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
  /**
   * `status` is read when the reader pauses, for saves and results. `alert` interrupts: for safety
   * alone. Leave it out for a notice that is there when the page opens.
   */
  readonly live?: 'status' | 'alert' | undefined;
  readonly children: ReactNode;
};

/** Something to know. Red (`danger`) is for safety and conflict only, never for a bad day. */
export function Notice(props: NoticeProps): ReactNode {
  const Heading = props.headingLevel === 3 ? 'h3' : 'h2';
  return (
    <div className="notice" data-tone={props.tone ?? 'info'} role={props.live}>
      {props.heading !== undefined && <Heading>{props.heading}</Heading>}
      {props.children}
    </div>
  );
}
