export { AcceptInvitation } from './accept-invitation.tsx';
export { NewPassword } from './new-password.tsx';
export { AddPasskey } from './passkeys.tsx';
export { type HatView, type Me, type Person, personOf } from './person.ts';
export { Sessions } from './sessions.tsx';
export { SignIn } from './sign-in.tsx';
export { askWhoLooked, WhoLooked } from './who-looked.tsx';
