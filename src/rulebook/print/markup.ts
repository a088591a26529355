/** Text that is markup already. Everything else is escaped where it is put in. */
export type Markup = { readonly markup: string };
type Part = string | number | Markup | null | readonly Part[];

/** A template whose values are escaped, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.map((string, index) =>
    index < parts.length ? string + written(parts[index] ?? null) : string,
  );
  return { markup: text.join('') };
}

export const markup = (done: Markup): string => done.markup;

/** Our own text that needs no escaping: the style sheet. */
export const raw = (trusted: string): Markup => ({ markup: trusted });

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(written).join('');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
