/// <reference types="vite/client" />
import { createRoot } from 'react-dom/client';
import { catalogs } from 'virtual:words';
import { type FixtureFile, Gallery, LanguageProvider, startLanguage } from '#design';

const files = import.meta.glob<FixtureFile>('/src/**/*.fixtures.tsx', { eager: true });
const asked = new URLSearchParams(location.search);

document.documentElement.dataset['app'] = asked.get('app') ?? 'patient';
await startLanguage(catalogs);

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <Gallery files={files} only={asked.get('only')} room={asked.get('room')} />
    </LanguageProvider>,
  );
}
