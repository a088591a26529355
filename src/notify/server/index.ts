export { type MailSettings, outgoing } from './outgoing.ts';
