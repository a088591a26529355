export { FamilyHome, SharingEnded } from './family-home.tsx';
export { shareEndForm } from './forms.ts';
export { MyHelpers } from './my-helpers.tsx';
export { Preview } from './preview.tsx';
