import { assert, isId } from '#kernel';

/**
 * Whose rows one transaction may touch. Exactly one is declared per transaction; row-level security
 * holds the transaction to it, beneath the permission check of the application.
 */
export type Scope =
  | { readonly patientId: string }
  | { readonly siteId: string }
  | { readonly system: string };

/** The session settings that the row-level security policies read, in force for one transaction. */
export function scopeSettings(scope: Scope): Readonly<Record<string, string>> {
  if ('patientId' in scope) {
    assert(isId(scope.patientId), 'the patient of a scope is an id');
    return { 'sinew.scope': 'patient', 'sinew.patient_id': scope.patientId };
  }
  if ('siteId' in scope) {
    assert(isId(scope.siteId), 'the site of a scope is an id');
    return { 'sinew.scope': 'site', 'sinew.site_id': scope.siteId };
  }
  assert(scope.system.trim().length > 0, 'a system scope says why');
  return { 'sinew.scope': 'system', 'sinew.reason': scope.system };
}
