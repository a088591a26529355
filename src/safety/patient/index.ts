export { Breathing } from './breathing.tsx';
export { type ClinicPhone, type CrisisContact, CrisisContacts } from './crisis-contacts.tsx';
export { CrisisPage } from './crisis-page.tsx';
export { FlareHelp } from './flare-help.tsx';
export { Grounding, GroundingSteps } from './grounding.tsx';
