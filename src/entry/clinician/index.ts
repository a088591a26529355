export { OldScoresScreen } from './old-scores-screen.tsx';
export { PaperScreen } from './paper-screen.tsx';
