import { catalogs, checkedLanguages } from 'virtual:words';
import { createRoot } from 'react-dom/client';
import { LanguageProvider, startLanguage } from '#design';
import './patient.css';
import { openDevice } from './device.ts';
import { PatientApp } from './patient-app.tsx';
import { takeSecret } from './secret-in-address.ts';
import { startWorker } from './start-worker.ts';

takeSecret();
const [device] = await Promise.all([openDevice(), startLanguage(catalogs, checkedLanguages)]);

const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <PatientApp device={device} />
    </LanguageProvider>,
  );
}

if (import.meta.env.PROD) void startWorker();
