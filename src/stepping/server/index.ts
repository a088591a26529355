export {
  type Consultation,
  consultationReader,
  consultationWriter,
} from './consultation-store.ts';
export { preferenceReader, preferenceWriter } from './preference-store.ts';
