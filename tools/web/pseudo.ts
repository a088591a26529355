const accented: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ʠ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
};

/**
 * Words of the pseudo-language `en-XA`: still readable, without one plain letter, so that a text
 * nobody wrapped stands out. Marks such as `<0>` stay as they are.
 */
export function inPseudo(words: string): string {
  return words.replace(/<\/?\w+\/?>|[a-z]/gi, (found) => {
    if (found.startsWith('<')) return found;
    const small = accented[found.toLowerCase()] ?? found;
    return found === found.toLowerCase() ? small : small.toUpperCase();
  });
}
