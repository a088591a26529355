export { type Accounts, accounts } from './accounts.ts';
export {
  hashOf,
  intakePathOf,
  issueIntakeLink,
  type NewIntakeLink,
  newToken,
} from './intake-links.ts';
export type { SignInOptions, SingleSignOn } from './sign-in-service.ts';
