import type { Domain } from '#reasoning';
import type { Book, BookRule } from './book.ts';
import { css } from './book-style.ts';
import { html, type Markup, markup, raw } from './markup.ts';
import { ruleHtml } from './rule-html.ts';

const chapters: Readonly<Record<Domain, string>> = {
  SC: 'Stepped care',
  SAF: 'Safety',
  RF: 'Warning signs of the body',
  SCR: 'Screening',
  MECH: 'What drives the pain',
  SLP: 'Sleep',
  ACT: 'Activity',
  MED: 'Medicines',
  COH: 'One plan: how its parts fit together',
  EW: 'Early warning',
  DA: 'Decision aids',
};

/** The rulebook as one page that a browser shows and prints; it asks for nothing from anywhere. */
export function bookHtml(book: Book): string {
  const day = book.asOf.slice(0, 10);
  const title = book.clinic === null ? 'Sinew rulebook' : `Sinew rulebook of ${book.clinic}`;
  return markup(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}, ${day}</title>
<style>${raw(css)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${day}. ${book.rules.length} rules, ${signedWords(book)}</p>
<p>Every rule offers; none orders. What is not known is asked for and never read as normal. A rule marked “not signed” speaks without a clinician of this clinic standing for its wording.</p>
</header>
${contents(book)}
${chaptersOf(book)}
</body>
</html>
`);
}

const signedWords = ({ clinic, signed, rules }: Book): string =>
  clinic === null
    ? 'as they ship, signed by nobody yet.'
    : `${signed} of ${rules.length} signed in the wording they have today.`;

function chaptersOf({ rules }: Book): Markup {
  return html`${groups(rules).map(
    ([chapter, ofChapter]) => html`<section>
<h2 id="${chapter}">${chapters[chapter]}</h2>
${ofChapter.map(ruleHtml)}
</section>
`,
  )}`;
}

function contents({ rules }: Book): Markup {
  return html`<nav aria-label="Contents"><ol>
${groups(rules).map(
  ([
    chapter,
    ofChapter,
  ]) => html`<li><a href="#${chapter}">${chapters[chapter]}</a> <small>${ofChapter.length}</small>
<ul>${ofChapter.map(
    ({ id, title, standing }) =>
      html`<li><a href="#${id}">${id}: ${title.en}</a>${standing.review === 'signed' ? '' : html` <small>not signed</small>`}</li>
`,
  )}</ul></li>
`,
)}</ol></nav>`;
}

function groups(rules: readonly BookRule[]): readonly (readonly [Domain, readonly BookRule[]])[] {
  return (Object.keys(chapters) as Domain[]).flatMap((chapter) => {
    const ofChapter = rules
      .filter(({ domain }) => domain === chapter)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return ofChapter.length === 0 ? [] : [[chapter, ofChapter] as const];
  });
}
