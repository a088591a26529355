export { StepProposal } from './step-proposal.tsx';
