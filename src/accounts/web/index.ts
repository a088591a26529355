export { addPasskey, type PasskeyOutcome, passkeysWork, signInWithPasskey } from './passkey.ts';
