export { EditorScreen } from './editor-screen.tsx';
export { useLanguageName } from './language-name.ts';
export { LibraryScreen } from './library-screen.tsx';
export { Phone } from './preview-card.tsx';
export { RegisterScreen } from './register-screen.tsx';
