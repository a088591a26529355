export { MeasuresInWords } from './measures-in-words.tsx';
export { Measures, MeasuresScreen } from './measures-screen.tsx';
