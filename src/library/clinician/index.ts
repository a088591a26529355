export { EditorScreen } from './editor-screen.tsx';
export { LibraryScreen } from './library-screen.tsx';
export { RegisterScreen } from './register-screen.tsx';
