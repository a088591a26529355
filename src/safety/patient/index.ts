export { Breathing } from './breathing.tsx';
export { type ClinicPhone, type CrisisContact, CrisisContacts } from './crisis-contacts.tsx';
export { CrisisPage } from './crisis-page.tsx';
export { FlareHelp, type FlareSaid } from './flare-help.tsx';
export { GetHelpNow } from './get-help-now.tsx';
export { Grounding, GroundingSteps } from './grounding.tsx';
export { useSafetyPlanKept } from './safety-plan-mine.ts';
export { SafetyPlanPage, SafetyPlanShown } from './safety-plan-page.tsx';
export type { Told } from './told.ts';
