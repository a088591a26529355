import { catalogs } from 'virtual:words';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, startLanguage } from '#design';
import { PatientApp } from './patient-app.tsx';

await startLanguage(catalogs);

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <PatientApp />
    </LanguageProvider>,
  );
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  await navigator.serviceWorker.register('/app/service-worker.js', { scope: '/app/' });
}
