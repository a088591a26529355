export { FamilyHome, SharingEnded } from './family-home.tsx';
export { MyHelpers } from './my-helpers.tsx';
export { Preview } from './preview.tsx';
