export { caseloadReader, peopleMatching } from './caseload-reader.ts';
export { caseloadWriter } from './caseload-writer.ts';
export { type CountsKept, countsKept } from './counts-kept.ts';
export { peopleInCare } from './people-in-care.ts';
export { quietPeople } from './quiet-people.ts';
export { registryRoutes } from './routes.ts';
