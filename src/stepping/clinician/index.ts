export { FreePlacesScreen } from './free-places-screen.tsx';
export { StepProposal } from './step-proposal.tsx';
export { StepScreen, StepShown } from './step-screen.tsx';
