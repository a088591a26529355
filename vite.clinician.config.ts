import { defineConfig } from 'vite';
import { webApp } from './tools/web/vite.ts';

export default defineConfig(webApp('clinic', 'clinician-app', '/clinic/'));
