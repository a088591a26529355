/** Signs that hide or turn text around: control signs, invisible ones, overrides of direction. */
const hiddenSigns =
  // oxlint-disable-next-line no-control-regex -- control signs are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const markup =
  /<\/?(?:a|b|i|u|p|br|em|strong|div|span|ul|ol|li|table|tr|td|th|tbody|thead|h[1-6]|sup|sub|small|img|font|hr|center)(?:\s[^<>]{0,500})?\s?\/?>/gi;

/** Words as they are shown: plain text, always. What was markup is taken out, not shown as signs. */
export function plainWords(raw: string): string {
  return raw
    .replace(hiddenSigns, '')
    .replace(markup, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
