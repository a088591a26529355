import type { Contract, Schema } from '#http';
import { jsonSchemaOf } from '#http/server';
import { escapeHtml, inPage } from './plain-page.ts';

/**
 * Every route as a page to browse: no script, no font and no address of anybody else, so it works offline
 * under the same strict content policy as the apps.
 */
export function apiPage(contracts: readonly Contract[], version: string): string {
  const names = [...new Set(contracts.map(groupOf))].toSorted((a, b) => a.localeCompare(b));
  const of = (name: string) => contracts.filter((contract) => groupOf(contract) === name);
  const contents = names
    .map((name) => `<li><a class="quiet" href="#${escapeHtml(name)}">${escapeHtml(name)}</a></li>`)
    .join('');
  const sections = names
    .map(
      (name) =>
        `<section id="${escapeHtml(name)}"><h2>${escapeHtml(name)}</h2>${of(name).map(operation).join('')}</section>`,
    )
    .join('');
  const body = `<h1>Sinew ${escapeHtml(version)}: every route</h1>
<p>For programs: <a class="quiet" href="/api/openapi.json">OpenAPI 3.1 description</a>. Errors are
<code>application/problem+json</code> (RFC 9457); <code>fields</code> names each faulty input by JSON pointer.</p>
<nav aria-label="Groups of routes"><ul class="row">${contents}</ul></nav>${sections}`;
  return inPage({ title: `Sinew ${version}: every route`, language: 'en', body, wide: true });
}

/** The first word of the path after /api. */
const groupOf = ({ path }: Contract): string => path.split('/')[2] ?? 'other';

function operation(contract: Contract): string {
  const { method, path, name, summary, need, audit } = contract;
  const permission = need === null ? 'open to anyone' : need.permission;
  const facts = [
    ['Name', name],
    ['Permission', permission],
    ...(need?.topic === undefined ? [] : [['Topic (family)', need.topic]]),
    ['Audit trail', audit ?? 'touches nobody’s record'],
    ['Calls a minute', String(contract.callsPerMinute ?? 300)],
  ];
  const parts: readonly (readonly [string, Schema])[] = [
    ['Path', contract.params],
    ['Query', contract.query],
    ['Body', contract.body],
    ['Answer', contract.output],
  ];
  return `<details id="${escapeHtml(name)}"><summary><code>${method} ${escapeHtml(path)}</code> <span>${escapeHtml(summary)}</span></summary>
<dl>${facts.map(([term, value]) => `<dt>${term}</dt><dd><code>${escapeHtml(value ?? '')}</code></dd>`).join('')}</dl>
${parts.map(([label, schema]) => described(label, schema)).join('')}</details>`;
}

function described(label: string, schema: Schema): string {
  const json = jsonSchemaOf(schema);
  const isNothing = Object.keys(json['properties'] ?? {}).length === 0;
  if (isNothing && json['type'] === 'object') return '';
  return `<h3>${label}</h3><pre tabindex="0">${escapeHtml(JSON.stringify(json, null, 2))}</pre>`;
}
