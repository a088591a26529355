import { createRoot } from 'react-dom/client';
import { LanguageProvider, startLanguage } from '#design';
import { ClinicianApp } from './clinician-app.tsx';

await startLanguage({
  en: () => import('../../locales/en/clinic.po'),
  'en-x-plain': () => import('../../locales/en-x-plain/clinic.po'),
  ar: () => import('../../locales/ar/clinic.po'),
  ...(import.meta.env.DEV && { 'en-XA': () => import('../../locales/en-XA/clinic.po') }),
});

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <ClinicianApp />
    </LanguageProvider>,
  );
}
