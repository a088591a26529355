export { circleOperations } from './operations.ts';
export { type CircleDeps, circleRoutes } from './routes.ts';
