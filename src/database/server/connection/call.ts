/** A function of the database and its arguments after the first. */
export type Call = { readonly name: string; readonly values: readonly unknown[] };

const texts = new Map<string, string>();

/**
 * Each call takes its first argument from the row before it, so PostgreSQL can only run them in this
 * order: first the scope, then the call, and what follows once for each row of it.
 */
export function callText(calls: readonly Call[]): string {
  const key = calls.map(({ name, values }) => `${name}/${values.length}`).join(' ');
  const known = texts.get(key);
  if (known !== undefined) return known;
  let parameter = 1;
  const joined = calls.map(({ name, values }, at) => {
    const places = values.map(() => `, $${(parameter += 1)}`).join('');
    const from = at === 0 ? 'entered.whose' : `call${at - 1}.whose`;
    return `cross join lateral ${name}(${from}${places}) as call${at}`;
  });
  const text = `select call0.* from sinew_enter($1) as entered (whose) ${joined.join(' ')}`;
  texts.set(key, text);
  return text;
}
