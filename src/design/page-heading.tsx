import { type ReactNode, useEffect, useRef } from 'react';

type PageHeadingProps = {
  readonly children: ReactNode;
  readonly lead?: ReactNode | undefined;
  /** The page's name in the browser's tab; must hold no health data. */
  readonly title?: string | undefined;
};

let pagesSeen = 0;

/**
 * The one `h1` of a page. It takes the focus when the page changes, so that a screen reader says
 * where the person is; on the first page of a visit the browser does that itself.
 */
export function PageHeading({ children, lead, title }: PageHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    pagesSeen += 1;
    if (pagesSeen > 1) heading.current?.focus();
  }, []);
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
  return (
    <div className="page-heading">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead && <p>{lead}</p>}
    </div>
  );
}
