/// <reference types="vite/client" />

import { catalogs, checkedLanguages } from 'virtual:words';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type FixtureFile, Gallery, LanguageProvider, startLanguage } from '#design';

declare const ON_PREACT: boolean;

/** What patients see runs on Preact, what clinicians see on React; the kit runs on both. */
const files = ON_PREACT
  ? import.meta.glob<FixtureFile>(
      [
        '/src/design/**/*.fixtures.tsx',
        '/src/*/{web,patient}/**/*.fixtures.tsx',
        '/src/patient-app/**/*.fixtures.tsx',
      ],
      { eager: true },
    )
  : import.meta.glob<FixtureFile>(
      [
        '/src/design/**/*.fixtures.tsx',
        '/src/*/{web,clinician}/**/*.fixtures.tsx',
        '/src/clinician-app/**/*.fixtures.tsx',
      ],
      { eager: true },
    );
const asked = new URLSearchParams(location.search);

document.documentElement.dataset['app'] = asked.get('app') ?? 'patient';
// Whoever looks here is a developer or a translator: drafts too.
localStorage.setItem('sinew.shows-drafts', 'yes');
await startLanguage(catalogs, checkedLanguages);

const place = document.getElementById('app');
if (place) {
  const root = createRoot(place);
  /** A state is shown by `?only=`, or on the open page by its hash, which spares loading it again. */
  const show = (): void => {
    const named = decodeURIComponent(location.hash.slice(1));
    const only = named === '' ? asked.get('only') : named;
    flushSync(() => {
      root.render(
        <LanguageProvider key={only}>
          <Gallery files={files} only={only} room={asked.get('room')} />
        </LanguageProvider>,
      );
    });
    place.dataset['shown'] = only ?? '';
  };
  globalThis.addEventListener('hashchange', show);
  show();
}
