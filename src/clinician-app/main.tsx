import { catalogs } from 'virtual:words';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, startLanguage } from '#design';
import { ClinicianApp } from './clinician-app.tsx';

await startLanguage(catalogs);

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <ClinicianApp />
    </LanguageProvider>,
  );
}
