/**
 * A case as a table program or a form wrote it: figures as text are figures, an empty cell says nothing.
 * Names, codes and days stay the words they are.
 */
export function figuresAsRead(given: unknown, key = '', depth = 0): unknown {
  if (typeof given === 'string') return isWords(key) ? given : figureIn(given);
  if (typeof given !== 'object' || given === null || depth > deepest) return given;
  if (Array.isArray(given)) return given.map((one: unknown) => figuresAsRead(one, key, depth + 1));
  return Object.fromEntries(
    Object.entries(given).map(([name, one]: [string, unknown]) => [
      name,
      figuresAsRead(one, name, depth + 1),
    ]),
  );
}

const deepest = 12;

const isWords = (key: string): boolean =>
  /^(id|title|note|notes|comment|text|label|lot|version|profile)$|name$|code$|date$|drug|diagnos|asof/i.test(
    key,
  );

/** Up to six digits: a longer row of them is a day or a number of something, and no figure. */
const figure = /^[+-]?\d{1,6}([.]\d+)?$/;

function figureIn(text: string): unknown {
  const plain = text.trim();
  if (plain === '') return null;
  return figure.test(plain) ? Number(plain) : text;
}
