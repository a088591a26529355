export {
  acceptInvitation,
  type InvitationKind,
  invitePatient,
  inviteStaff,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from './contract/invitations.ts';
export { demoCastView, demoSignIn, openIntake, readDemoCast } from './contract/other-doors.ts';
export {
  askPasswordReset,
  changeLostPassword,
  openPasswordReset,
  resetPatientPassword,
  resetStaffPassword,
} from './contract/password-reset.ts';
export { endSession, listSessions } from './contract/sessions.ts';
export {
  chooseHat,
  confirmSignIn,
  hatView,
  meView,
  readMe,
  signIn,
  signOut,
} from './contract/signing-in.ts';
export { endStaffRole, listStaff, readTeam } from './contract/staff.ts';
export { type Device, deviceOf } from './device.ts';
export { type Hat, nameOf, type SignedIn, wornHat } from './hat.ts';
