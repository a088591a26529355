export { type AdministrationDeps, administrationRoutes, type System } from './routes.ts';
