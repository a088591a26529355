export {
  addAccount,
  addAdministrator,
  type NewAccount,
} from './account-store.ts';
export { type Accounts, accounts } from './accounts.ts';
export {
  endFamilyInvitations,
  type FamilyInvitation,
  openFamilyInvitations,
  withdrawFamilyInvitation,
} from './family-invitations.ts';
export {
  addCircleMember,
  addStaffMember,
  type NewCircleMember,
  type NewStaffMember,
} from './hat-store.ts';
export { forgetEndedSignIns } from './housekeeping.ts';
export {
  intakePathOf,
  issueIntakeLink,
  type NewIntakeLink,
} from './intake-links.ts';
export { endTicket } from './intake-ticket.ts';
export { invitationPathOf, issueInvitation, type NewInvitation } from './invitation-store.ts';
export { invitationEnd } from './invitations.ts';
export { signInMount } from './mount.ts';
export { hashPassword } from './password.ts';
export { accountRoutes } from './routes.ts';
export type { SignInOptions, SingleSignOn } from './sign-in-service.ts';
export { signsIn } from './signs-in.ts';
export { type Colleague, teamOf } from './team.ts';
