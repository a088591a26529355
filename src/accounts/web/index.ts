export { goToClinicSignIn, wasRefusedThere } from './clinic-sign-in.ts';
export { addPasskey, type PasskeyOutcome, passkeysWork, signInWithPasskey } from './passkey.ts';
