import { type ComponentProps, type MouseEvent, type ReactNode, useCallback } from 'react';
import { useLocation, useRouter } from 'wouter';
import { LinkButton } from '#design';

export type Go = {
  /** The full address of a path of the clinic, for `href`. */
  readonly hrefOf: (path: string) => string;
  /** Goes to a full address without loading the page anew. */
  readonly navigate: (href: string) => void;
};

/** The kit’s links carry full addresses; the router knows paths below /clinic. */
export function useGo(): Go {
  const { base } = useRouter();
  const [, go] = useLocation();
  const hrefOf = useCallback((path: string) => `${base}${path}`, [base]);
  const navigate = useCallback(
    (href: string) => go(href.startsWith(base) ? href.slice(base.length) || '/' : href),
    [base, go],
  );
  return { hrefOf, navigate };
}

type GoButtonProps = Omit<ComponentProps<typeof LinkButton>, 'href' | 'onClick'> & {
  /** A path below /clinic. */
  readonly to: string;
};

/** A link to another screen that looks like a button. */
export function GoButton({ to, ...look }: GoButtonProps): ReactNode {
  const { hrefOf, navigate } = useGo();
  const href = hrefOf(to);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(href);
  };
  return <LinkButton href={href} onClick={follow} {...look} />;
}
