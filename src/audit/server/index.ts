export { auditor } from './auditor.ts';
export { auditReader } from './reader.ts';
export { auditRoutes } from './routes.ts';
export { type ChainFault, type Verification, verifyChain } from './verify.ts';
export { auditWriter } from './writer.ts';
