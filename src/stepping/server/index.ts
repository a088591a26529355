export {
  type Consultation,
  consultationReader,
  consultationWriter,
} from './consultation-store.ts';
export { freePlacesRoutes } from './free-places-routes.ts';
export { freePlacesReader } from './free-places-store.ts';
export { preferenceReader, preferenceWriter } from './preference-store.ts';
