export { ImportFormScreen } from './import-form-screen.tsx';
