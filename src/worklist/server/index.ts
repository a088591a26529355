export {
  type CardRow,
  cardReader,
  cardWriter,
  findingCardWriter,
  type Raising,
} from './card-store.ts';
export { type Contact, contactReader, contactWriter } from './contact-store.ts';
export { type WorklistDeps, worklistRoutes } from './routes.ts';
