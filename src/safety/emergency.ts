/** Emergency services by number, wherever they are listed. */
const emergencyNumbers: ReadonlySet<string> = new Set([
  '911',
  '999',
  '000',
  '112',
  '119',
  '192',
  '995',
]);
/** In some countries one of these is the emergency service, in others a line for advice or the police. */
const emergencyInSome: ReadonlySet<string> = new Set(['111', '101']);

/**
 * Of the people to call, those for a body in danger: the emergency service, and no line for other needs.
 * The clinic's list always has it; where it has not, the screen says "the number of your country".
 */
export function emergencyIn<Contact extends { readonly phone: string | null }>(
  contacts: readonly Contact[],
): readonly Contact[] {
  const known = contacts.filter(({ phone }) => phone !== null && emergencyNumbers.has(phone));
  if (known.length > 0) return known;
  return contacts.filter(({ phone }) => phone !== null && emergencyInSome.has(phone));
}
