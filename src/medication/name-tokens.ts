const separators = new Set(['/', '+', '&', ',', ';', '(', ')', '-']);

export const isSeparator = (token: string): boolean => separators.has(token);

/**
 * A name in plain words: no case, no accents, "50mg" as "50 mg", one spelling of the micro sign.
 * Separators stay, because they part the ingredients of a combination.
 */
export function tokensOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f®™]/g, '')
    .toLowerCase()
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll(/['’`]/g, '')
    .replaceAll(/(\d),(\d{3})\b/g, '$1$2')
    .replaceAll(/(\d),(\d)/g, '$1.$2')
    .replaceAll(/(^|[^a-z0-9.#])(\d+(?:\.\d+)?)([a-z]+)/g, '$1$2 $3')
    .replaceAll(/([/+&,;()-])/g, ' $1 ')
    .replaceAll(/[^a-z0-9./+&,;()#\s-]/g, ' ')
    .split(/\s+/)
    .map((token) => token.replace(/\.$/, ''))
    .filter((token) => token !== '');
}

/** The words of a name without what parts them, for looking it up. */
export const phraseOf = (name: string): string =>
  tokensOf(name)
    .filter((token) => !isSeparator(token))
    .join(' ');
