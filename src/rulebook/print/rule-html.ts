import type { ExampleInWords } from '#reasoning';
import type { BookRule, Standing } from './book.ts';
import { html, type Markup } from './markup.ts';

const kinds: Readonly<Record<ExampleInWords['kind'], string>> = {
  met: 'It speaks when',
  justNotMet: 'It just does not speak when',
  unknown: 'It cannot tell when',
};

const effects: Readonly<Record<NonNullable<BookRule['link']>['effect'], string>> = {
  conflict: 'These parts get in each other’s way.',
  reinforces: 'These parts help each other.',
  gap: 'Something is missing in the plan.',
};

const grades: Readonly<Record<string, string>> = {
  read: 'its text was read',
  cited: 'from the citation, to be verified',
  composite: 'a synthesis without one published source',
};

/** One rule as a clinician reads, checks and signs it. */
export function ruleHtml(rule: BookRule): Markup {
  return html`<article id="${rule.id}">
<h3>${rule.id}: ${rule.title.en}</h3>
<p class="standing">${standingWords(rule.standing)}</p>
${rule.link === null ? null : html`<p>${effects[rule.link.effect]} ${rule.link.why.en}</p>`}
<h4>When all of this holds</h4>
<ul class="checks">${rule.checks.map(
    ({ says, anyOf }) =>
      html`<li>${says.en}${
        anyOf.length === 0 ? null : html`<ul>${anyOf.map((part) => html`<li>${part.en}</li>`)}</ul>`
      }</li>`,
  )}</ul>
<h4>Then</h4>
<p>${rule.proposes.en}</p>
${followsHtml(rule)}
${numbersHtml(rule)}
<h4>Sources</h4>
<ul>${rule.citations.map(
    ({ reference, grade }) =>
      html`<li>${reference} <small>${grade}: ${grades[grade] ?? ''}</small></li>`,
  )}</ul>
${rule.contested === null ? null : html`<p class="contested"><strong>Experts disagree:</strong> ${rule.contested.en}</p>`}
${examplesHtml(rule)}
<p class="small">Version ${rule.version}, wording ${rule.hash}. Severity: ${rule.severity}. For: ${rule.owners.join(', ')}.${
    rule.aliasOf === null ? '' : ` States the same as ${rule.aliasOf}.`
  }${rule.appliesIn === null ? '' : ` Only in: ${rule.appliesIn.join(', ')}.`}</p>
</article>
`;
}

function standingWords({ review, by, at, mode }: Standing): Markup {
  const day = at === null ? '' : `, ${at.slice(0, 10)}`;
  const who = `${by ?? ''}${day}`;
  const words = {
    'not-reviewed': html`<strong>Not signed</strong> by a clinician of this clinic.`,
    signed: html`Signed by ${who}.`,
    'signed-in-another-wording': html`<strong>Signature lapsed</strong>: ${who} signed another wording.`,
  };
  return html`${words[review]}${mode === 'shadow' ? html` <strong>In shadow</strong>: counted, told to nobody.` : null}`;
}

function followsHtml({ due, tasks, needs }: BookRule): Markup {
  return html`${due === null ? null : html`<p>Due: ${due}.</p>`}${
    tasks.length === 0
      ? null
      : html`<p>Tasks: ${tasks.map(({ code, within }) => `${code} (${within})`).join(', ')}.</p>`
  }${needs.length === 0 ? null : html`<p class="small">It looks at: ${needs.map(({ en }) => en).join('; ')}.</p>`}`;
}

function numbersHtml({ parameters }: BookRule): Markup {
  if (parameters.length === 0) return html``;
  return html`<h4>Numbers in force</h4>
<ul>${parameters.map(
    ({ id, says, value, default: usual, unit }) =>
      html`<li>${says.en}: <strong>${value} ${unit}</strong>${
        value === usual ? null : html` <small>ships as ${usual}</small>`
      } <code>${id}</code></li>`,
  )}</ul>`;
}

function examplesHtml({ examples }: BookRule): Markup {
  if (examples.length === 0) return html``;
  return html`<h4>Worked examples</h4>
<ul>${examples.map(
    ({ kind, known, parameters }) =>
      html`<li>${kinds[kind]}: ${known
        .map(({ says, value }) => `${says.en} = ${value ?? 'not known'}`)
        .concat(parameters.map(({ says, value }) => `${says.en} = ${value}`))
        .join('; ')}</li>`,
  )}</ul>`;
}
