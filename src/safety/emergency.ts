/** Emergency services by number; in some countries 111 is one, in others a line for advice. */
const emergencyNumbers: ReadonlySet<string> = new Set(['911', '999', '000', '112']);

/**
 * Of the people to call, those for a body in danger: the emergency service, and no line for other needs.
 * The list the clinic shows always has it; where no number is known as one, its last line counts.
 */
export function emergencyIn<Contact extends { readonly phone: string | null }>(
  contacts: readonly Contact[],
): readonly Contact[] {
  const known = contacts.filter(({ phone }) => phone !== null && emergencyNumbers.has(phone));
  if (known.length > 0) return known;
  const where111 = contacts.filter(({ phone }) => phone === '111');
  return where111.length > 0 ? where111 : contacts.slice(-1);
}
