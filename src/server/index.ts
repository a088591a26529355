export { type App, type AppDeps, app } from './app.ts';
export { mayShow } from './checked-languages.ts';
export { type Serving, serve } from './serve.ts';
export { type SettingFault, type Settings, settingsFrom } from './settings.ts';
