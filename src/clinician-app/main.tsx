import { catalogs, checkedLanguages } from 'virtual:words';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { LanguageProvider, startLanguage } from '#design';
import { type Clinic, ClinicContext, clinicQueries } from '#http/clinician';
import { send } from '#http/web';
import { instantNow, newId } from '#sync/web';
import { ClinicianApp } from './clinician-app.tsx';
import { watched } from './connection.ts';
import { takeToken } from './sign-in/token-in-address.ts';

takeToken();

await startLanguage(catalogs, checkedLanguages);

const connection = watched(send);
const clinic: Clinic = {
  send: connection.send,
  now: instantNow,
  timeZone: null,
  newId,
};

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <QueryClientProvider client={clinicQueries()}>
        <ClinicContext value={clinic}>
          <Router base="/clinic">
            <ClinicianApp connection={connection} />
          </Router>
        </ClinicContext>
      </QueryClientProvider>
    </LanguageProvider>,
  );
}
