import { createRoot } from 'react-dom/client';
import { LanguageProvider, startLanguage } from '#design';
import { PatientApp } from './patient-app.tsx';

await startLanguage({
  en: () => import('../../locales/en/patient.po'),
  'en-x-plain': () => import('../../locales/en-x-plain/patient.po'),
  ar: () => import('../../locales/ar/patient.po'),
  ...(import.meta.env.DEV && { 'en-XA': () => import('../../locales/en-XA/patient.po') }),
});

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
