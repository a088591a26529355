export { type Hat, nameOf, type SignedIn, wornHat } from './hat.ts';
