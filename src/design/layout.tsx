import type { CSSProperties, ReactNode } from 'react';

type Children = { readonly children: ReactNode };

/** Things below each other. */
export function Stack({
  children,
  gap,
}: Children & { readonly gap?: 'small' | 'large' | undefined }): ReactNode {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** Things beside each other that wrap; `spread` pushes them to both ends. */
export function Row({
  children,
  spread,
}: Children & { readonly spread?: boolean | undefined }): ReactNode {
  return (
    <div className="row" data-spread={spread ? '' : undefined}>
      {children}
    </div>
  );
}

type ColumnsProps = Children & {
  /** A wide first column with a 330 px second one. */
  readonly aside?: boolean | undefined;
  /** Smallest width of a column, as CSS: "18rem". */
  readonly least?: string | undefined;
};

/** As many equal columns as fit, or one wide and one narrow with `aside`. */
export function Columns({ children, aside, least }: ColumnsProps): ReactNode {
  const style = least === undefined ? undefined : ({ '--least': least } as CSSProperties);
  return (
    <div className="columns" data-aside={aside ? '' : undefined} style={style}>
      {children}
    </div>
  );
}

/** Words for screen readers only. */
export function Unseen({ children }: Children): ReactNode {
  return <span className="unseen">{children}</span>;
}

/** Secondary words, smaller and quieter; still 7:1 on the page. */
export function Small({ children }: Children): ReactNode {
  return <span className="small muted">{children}</span>;
}
