/** A page that works without any script, for the few places before an app has loaded. */
export function inPage(page: {
  readonly title: string;
  readonly language: string;
  readonly body: string;
  readonly script?: string;
  readonly wide?: boolean;
}): string {
  const direction = page.language === 'ar' ? 'rtl' : 'ltr';
  const script =
    page.script === undefined ? '' : `<script type="module" src="${page.script}"></script>`;
  return `<!doctype html>
<html lang="${page.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="stylesheet" href="/plain-page.css">
${script}
</head>
<body><main${page.wide === true ? ' class="wide"' : ''}>${page.body}</main></body>
</html>`;
}

export const styles = `
:root { color-scheme: light dark; --ink: #1d2625; --paper: #f7f6f2; --surface: #fffefb; --door: #0b5c57; --on-door: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecea; --paper: #141a19; --surface: #1d2524; --door: #7fd1c9; --on-door: #10201e; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; }
main.wide { max-width: 64rem; }
ul { list-style: none; padding: 0; display: grid; gap: .75rem; }
a, button { display: block; width: 100%; box-sizing: border-box; min-height: 3.25rem; padding: .8rem 1rem; border-radius: .75rem; border: 0;
  background: var(--door); color: var(--on-door); font: inherit; text-align: start; text-decoration: none; cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 4px solid #d98a00; outline-offset: 2px; }
small { display: block; }
a.quiet { display: inline; min-height: 0; padding: 0; background: none; color: var(--door); text-decoration: underline; }
ul.row { display: flex; flex-wrap: wrap; }
details { border-block-end: 1px solid; padding: .5rem 0; }
summary { cursor: pointer; min-height: 2.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; }
pre { overflow: auto; max-height: 24rem; background: var(--surface); padding: 1rem; font-size: .875rem; }
`;

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
