import type { Banding, Instrument } from '#measures';
import { formulaInWords } from './formula-in-words.ts';

const tiers = {
  A: 'A: the words may ship',
  'A*': 'A*: the words may ship unmodified, after a clause is checked',
  B: 'B: not for commerce; off until the clinic attests, and the clinic brings the words',
  C: 'C: scoring only; the clinic brings licensed words',
} as const;

/** The whole page as Markdown: an overview, then each questionnaire as a reader would check it. */
export function instrumentsPage(known: readonly Instrument[]): string {
  const instruments = known.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const sections = Object.entries(tiers).map(([tier, says]) => {
    const ofTier = instruments.filter(({ licence }) => licence.tier === tier);
    return [`## Tier ${says}`, '', ...ofTier.flatMap(section)].join('\n');
  });
  return [
    '# Questionnaires',
    '',
    'Written by `node tools/instruments-page.ts` from the definitions in `src/measures/instruments`; a test holds it current.',
    `${instruments.length} definitions. Whether a site may use one, in which language and until when, is the licence register's to say; this page says what ships.`,
    '',
    '| Id | Name | Tier | Languages | Questions | Minutes | State |',
    '|---|---|---|---|---|---|---|',
    ...instruments.map(overview),
    '',
    ...sections,
  ].join('\n');
}

const overview = (instrument: Instrument): string => {
  const { id, name, licence, languages, items, minutes } = instrument;
  const cells = [
    `\`${id}\``,
    name,
    licence.tier,
    languages.join(', ') || 'none',
    items.length,
    minutes,
    stateOf(instrument),
  ];
  return `| ${cells.map((cell) => inCell(String(cell))).join(' | ')} |`;
};

function stateOf({ licence, inactive }: Instrument): string {
  if (inactive !== null) return 'inactive';
  if (licence.words === 'slot') return 'waits for the words of the clinic';
  return licence.attestation === null ? 'active' : 'active once attested';
}

const inCell = (text: string): string => text.replaceAll('|', '\\|');

function section(instrument: Instrument): readonly string[] {
  const { id, version, name, licence, languages, missing, inactive, evidence, change } = instrument;
  return [
    `### ${name} (\`${id}\`, version ${version})`,
    '',
    `- **State:** ${inactive === null ? stateOf(instrument) : `inactive. ${inactive}`}`,
    `- **Licence:** ${licence.says}${said(' To verify: ', licence.toVerify)}${said(' The site attests: ', licence.attestation?.en ?? null)}${said(' Shown with it: ', licence.credit)}${said(' A draft translation of ours, asked once a site attests that it had it read: ', licence.drafts?.join(', ') ?? null)}`,
    `- **Languages:** ${languages.join(', ') || 'none ship'}`,
    `- **Scoring:** ${scoring(instrument)}`,
    `- **Missing answers:** ${missing.says}`,
    `- **Cut-offs:** ${cutOffs(instrument)}`,
    `- **Change:** ${change === null ? 'none known' : changeInWords(change)}`,
    `- **Codes:** ${codes(instrument)}`,
    `- **Source:** ${evidence.map(({ reference, grade }) => `${reference} (${grade})`).join(' ')}`,
    '',
  ];
}

const said = (before: string, text: string | null): string =>
  text === null ? '' : `${before}${text}`;

const scoring = ({ scores, main }: Instrument): string =>
  Object.entries(scores)
    .map(
      ([key, formula]) =>
        `\`${key}\`${key === main.score ? ` (charted, ${main.min} to ${main.max})` : ''} = ${formulaInWords(formula)}`,
    )
    .join('; ');

const cutOffs = ({ bands }: Instrument): string =>
  Object.values(bands).map(bandInWords).join('; ') || 'none';

const bandInWords = ({ of, steps }: Banding): string =>
  `\`${of}\` ${steps.map(({ from, exclusive, name }) => `${exclusive === true ? 'above' : 'from'} ${from} ${name}`).join(', ')}`;

const changeInWords = ({
  minimalImportant,
  reliable,
  method,
  toVerify,
}: NonNullable<Instrument['change']>): string =>
  `meaningful from ${minimalImportant}, reliable ${reliable === null ? 'not known' : `from ${reliable}`} (${method}${toVerify ? '; to verify' : ''})`;

function codes({ loinc, items }: Instrument): string {
  const ofItems = items.flatMap((item) => item.loinc ?? []);
  const found = [
    ...(loinc.panel === null ? [] : [`panel ${loinc.panel}`]),
    ...(loinc.score === null ? [] : [`score ${loinc.score}`]),
    ...(ofItems.length === 0 ? [] : [`items ${ofItems.join(', ')}`]),
  ];
  return found.length === 0 ? 'no LOINC codes known' : `LOINC ${found.join('; ')}`;
}
