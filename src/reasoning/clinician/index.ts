export { Acknowledgements } from './acknowledgements.tsx';
export { DecisionList } from './decision-list.tsx';
export { FactsInLine } from './facts-in-line.tsx';
export { FindingCard } from './finding-card.tsx';
export {
  declineWords,
  isOpen,
  rests,
  severityLook,
  severityWords,
  whyPath,
} from './finding-words.ts';
export { Findings, type FindingsProps, FindingsScreen } from './findings-screen.tsx';
export { OwnWord } from './own-word.tsx';
export { teamWords } from './owner-words.ts';
export { Owners } from './owners.tsx';
export { ToDecide } from './to-decide.tsx';
export { Unsigned } from './unsigned.tsx';
export { WhyFinding } from './why-finding.tsx';
export { WhyScreen } from './why-screen.tsx';
