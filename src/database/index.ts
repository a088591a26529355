export { type Scope, scopeSettings } from './scope.ts';
