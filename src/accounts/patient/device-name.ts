const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const machines = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'] as const;
const said: Readonly<Record<string, string>> = {
  Edg: 'Edge',
  OPR: 'Opera',
  Macintosh: 'Mac',
};

/** "Chrome, Android" out of a browser's long words about itself; `null` when it says nothing we know. */
export function deviceName(userAgent: string | null): string | null {
  const found = [browsers, machines].map((names) =>
    names.find((name) => userAgent?.includes(name)),
  );
  const names = found.flatMap((name) => (name === undefined ? [] : (said[name] ?? name)));
  return names.length === 0 ? null : names.join(', ');
}
