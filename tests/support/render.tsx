import { i18n } from '@lingui/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LanguageProvider } from '#design';

/** The HTML of a component in English, without a browser: for tests of fixtures and goldens. */
export function renderInEnglish(node: ReactNode): string {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  return renderToStaticMarkup(<LanguageProvider>{node}</LanguageProvider>);
}
