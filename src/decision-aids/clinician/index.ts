export { DecisionAidHint } from './aid-hint.tsx';
export { DecisionAidsScreen } from './aids-screen.tsx';
