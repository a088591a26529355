export { Worklist } from './worklist.tsx';
export { WorklistScreen } from './worklist-screen.tsx';
