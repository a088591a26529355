export { DecisionList } from './decision-list.tsx';
export { FindingCard } from './finding-card.tsx';
export { isOpen, severityLook, severityWords } from './finding-words.ts';
export { Findings, type FindingsProps, FindingsScreen } from './findings-screen.tsx';
export { ToDecide } from './to-decide.tsx';
export { WhyFinding } from './why-finding.tsx';
