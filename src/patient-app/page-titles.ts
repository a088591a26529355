import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

/** The product's name, as the page was delivered with it. */
const product = document.title;

/**
 * The page's name in the tab and in the list of open apps. It says where one is and nothing about
 * health: titles stay in the history of a phone. The intake names its own pages.
 */
export function usePageTitle(path: string): void {
  const { t } = useLingui();
  const titles: Readonly<Record<string, string>> = {
    '/app/': t`Today`,
    '/app/check-in': t`Check-in`,
    '/app/check-in/yesterday': t`Check-in`,
    '/app/check-in/another': t`Check-in`,
    '/app/plan': t`My plan`,
    '/app/medicines': t`My plan`,
    '/app/tools': t`Tools`,
    '/app/patterns': t`Patterns`,
    '/app/team': t`My team`,
    '/app/team/who-looked': t`My team`,
    '/app/settings': t`Settings`,
    '/app/studies': t`Studies`,
  };
  const title = titles[path] ?? null;
  const isIntake = path === '/app/intake';
  useEffect(() => {
    if (!isIntake) document.title = title === null ? product : `${title} · ${product}`;
  }, [title, isIntake]);
}
