export {
  type CardRow,
  cardReader,
  cardWriter,
  type Raising,
} from './card-store.ts';
export { type Contact, contactReader, contactWriter } from './contact-store.ts';
export { acknowledgedCards, findingCardWriter, reopenCardsFor } from './finding-card-store.ts';
export { type WorklistDeps, worklistRoutes } from './routes.ts';
export { sleptUntil } from './slept.ts';
