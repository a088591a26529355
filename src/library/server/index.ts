export { itemBankReader, type LoadedBank } from './bank-store.ts';
export { type Imported, libraryReader, libraryWriter } from './library.ts';
export type { UsedBy } from './page.ts';
export { type LibraryDeps, libraryRoutes } from './routes.ts';
export type { By } from './tables.ts';
