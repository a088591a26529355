import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculated,
  coding,
  form,
  options,
  ordinal,
  type Part,
  question,
  scored,
  scoreItem,
  variable,
  weight,
} from '../../../tests/support/foreign-forms.ts';
import { limits } from './file-limits.ts';
import { plainWords } from './plain-words.ts';
import { understand } from './understand.ts';

const read = (questionnaire: unknown) => understand(JSON.stringify(questionnaire));
const codesIn = (text: string): readonly string[] =>
  understand(text)
    .report.filter(({ outcome }) => outcome === 'refused')
    .map(({ code }) => code);
const refusedFor = (questionnaire: unknown): readonly string[] =>
  codesIn(JSON.stringify(questionnaire));
const sum = '%resource.item.answer.weight().sum()';

describe('a file that is no questionnaire', () => {
  it.each([
    ['nothing', '', 'not-json'],
    ['half of a file', '{"resourceType":"Questionnaire"', 'not-json'],
    ['a list', '[]', 'not-json'],
    ['another resource', '{"resourceType":"Patient"}', 'not-a-questionnaire'],
    ['no items', '{"resourceType":"Questionnaire","status":"active"}', 'not-fhir'],
    ['a picture', '\u0089PNG\r\n', 'not-json'],
  ])('%s', (_, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});

/** Processor time of this thread alone: a busy machine does not lengthen it. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

describe('a hostile file is refused at once', () => {
  const deep = '['.repeat(1_000_000);
  it.each([
    ['10 MB', `{"a":"${'x'.repeat(10_000_000)}"}`, 'too-large'],
    ['a million brackets', deep, 'too-deep'],
    ['brackets that close', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`, 'too-deep'],
    ['half a million values', `{"a":[${'1,'.repeat(500_000)}1]}`, 'too-many-values'],
    [
      'a way into the machinery',
      scored(sum).replace('"status"', '"__proto__":{"x":1},"status"'),
      'forbidden-name',
    ],
    [
      'another one',
      scored(sum).replace('"status"', '"constructor":{"x":1},"status"'),
      'forbidden-name',
    ],
  ])('%s', (_, text, code) => {
    const before = cpuMs();
    expect(codesIn(text)).toEqual([code]);
    expect(cpuMs() - before).toBeLessThan(1_000);
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('is measured to the character', () => {
    const exact = scored(sum).padEnd(limits.file);
    expect(codesIn(exact)).toEqual([]);
    expect(codesIn(`${exact} `)).toEqual(['too-large']);
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT src=x>',
    '< img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src=x></iframe>',
    '<svg/onload=alert(1)>',
    'data:text/html,<b>',
  ])('script in words: %s', (text) => {
    expect(refusedFor(form([question('q1', { text })]))).toEqual(['script']);
    expect(
      refusedFor(form([question('q1')], { text: { status: 'generated', div: text } })),
    ).toEqual(['script']);
  });

  it('names the place of the script', () => {
    const { report } = read(form([question('q1', { text: '<script>' })]));
    expect(report).toEqual([expect.objectContaining({ path: '/item/0/text', code: 'script' })]);
  });
});

describe('words are plain text', () => {
  it.each([
    ['<b>Bold</b> words', 'Bold words'],
    ['Less < than > more', 'Less < than > more'],
    ['a\u0000b\u202Ec\u200Bd', 'abcd'],
    ['one<br/>two', 'one two'],
    ['  a \t b  ', 'a b'],
  ])('%j', (raw, plain) => {
    expect(plainWords(raw)).toBe(plain);
  });

  it('says so where markup was taken out, and leaves pages and markdown out', () => {
    const shown = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/rendering-xhtml',
          valueString: '<b>Pain</b>',
        },
      ],
    };
    const { report, draft } = read(
      form([question('q1', { text: '<b>Pain</b> now', _text: shown })]),
    );
    expect(draft?.items[0]?.text).toBe('Pain now');
    expect(report.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['cleaned', 'rendering']),
    );
  });
});

describe('what cannot be asked is refused by name', () => {
  const one = (extra: Part) => refusedFor(form([question('q1', extra)]));
  it.each<[string, Part, string]>([
    ['free text', { type: 'text', answerOption: undefined }, 'type-not-supported'],
    ['open choice', { type: 'open-choice' }, 'type-not-supported'],
    ['a date', { type: 'date' }, 'type-not-supported'],
    ['several answers', { repeats: true }, 'repeats'],
    ['a choice without answers', { answerOption: [] }, 'no-answers'],
    ['a choice of one', { answerOption: options([1]) }, 'one-answer'],
    ['the same answer twice', { answerOption: [...options(), ...options([1])] }, 'answer-twice'],
    [
      'an answer without words',
      {
        answerOption: [
          ...options(),
          { valueCoding: { extension: [ordinal(9)], system: 'urn:x', code: '' } },
        ],
      },
      'answer-without-words',
    ],
    ['a question without words', { text: undefined }, 'no-words'],
    [
      'a hidden question',
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden',
            valueBoolean: true,
          },
        ],
      },
      'not-answerable',
    ],
    ['a read-only question', { readOnly: true }, 'not-answerable'],
    [
      'an unknown change of meaning',
      { modifierExtension: [{ url: 'urn:x' }] },
      'modifier-extension',
    ],
    [
      'limits that leave nothing',
      {
        type: 'integer',
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 5 },
          { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 5 },
        ],
      },
      'limits-empty',
    ],
  ])('%s', (_, extra, code) => {
    expect(one(extra)).toContain(code);
  });

  it('a form without a title, retired, or bound by rules kept elsewhere', () => {
    expect(refusedFor(form([question('q1')], { title: undefined }))).toEqual(['no-title']);
    expect(refusedFor(form([question('q1')], { status: 'retired' }))).toEqual(['retired']);
    expect(refusedFor(form([question('q1')], { implicitRules: 'urn:x' }))).toEqual([
      'implicit-rules',
    ]);
  });

  it('two items of one name', () => {
    expect(refusedFor(form([question('q1'), question('q1')]))).toContain('link-id-twice');
  });

  it('a repeating group', () => {
    const group = { linkId: 'g', type: 'group', repeats: true, item: [question('q1')] };
    expect(refusedFor(form([group]))).toContain('repeats');
  });

  it('yes and no in a language without words for them', () => {
    const yesNo = question('q1', { type: 'boolean', answerOption: undefined });
    expect(refusedFor(form([yesNo], { language: 'de' }))).toEqual([]);
    expect(refusedFor(form([yesNo], { language: 'fi' }))).toEqual(['no-yes-no-words']);
  });
});

describe('answers that are kept elsewhere', () => {
  const asked = (answerValueSet: string) =>
    question('q1', { answerOption: undefined, answerValueSet });
  const concept = [0, 1, 2].map((points) => ({
    code: `a${points}`,
    display: `Answer ${points}`,
    extension: [ordinal(points)],
  }));
  const valueSet = (id: string, include: readonly unknown[], extra: Part = {}) => ({
    resourceType: 'ValueSet',
    id,
    status: 'active',
    url: `urn:vs:${id}`,
    compose: { include },
    ...extra,
  });

  it('are written in from a contained value set, with their points', () => {
    const vs = valueSet('one', [{ system: 'urn:a', concept }]);
    for (const reference of ['#one', 'urn:vs:one', 'urn:vs:one|2']) {
      const { draft, report } = read(form([asked(reference)], { contained: [vs] }));
      expect(draft?.items[0]?.options.map(({ weight: points }) => points)).toEqual([0, 1, 2]);
      expect(report.map(({ code }) => code)).toContain('answers-brought-in');
    }
  });

  it('are written in from the LOINC lists that come with Sinew', () => {
    for (const url of [
      'http://loinc.org/vs/LL358-3',
      'http://hl7.org/fhir/us/sdc/ValueSet/LL358-3|2.77',
    ]) {
      const labels = read(form([asked(url)])).draft?.items[0]?.options.map(({ label }) => label);
      expect(labels).toEqual([
        'Not at all',
        'Several days',
        'More than half the days',
        'Nearly every day',
      ]);
    }
  });

  it('are refused by name when the file does not bring them', () => {
    const { report } = read(form([asked('http://loinc.org/vs/LL9999-9')]));
    expect(report[0]).toMatchObject({
      code: 'value-set-not-here',
      says: expect.stringContaining('LL9999-9'),
    });
  });

  it('are refused when a rule picks them, or leaves some out', () => {
    const filtered = valueSet('one', [{ system: 'urn:a', filter: [{ property: 'x' }] }]);
    const excluding = valueSet('one', [{ system: 'urn:a', concept }], {
      compose: { include: [{ system: 'urn:a', concept }], exclude: [{ system: 'urn:a' }] },
    });
    for (const vs of [filtered, excluding]) {
      expect(refusedFor(form([asked('#one')], { contained: [vs] }))).toContain('value-set-rule');
    }
  });

  it('are refused by name where value sets bloom without end, in no time', () => {
    const diamond = (depth: number, wide: number) =>
      Array.from({ length: depth }, (_, at) =>
        valueSet(
          `v${at}`,
          at === depth - 1
            ? [{ system: 'urn:a', concept }]
            : [{ valueSet: Array.from({ length: wide }, () => `#v${at + 1}`) }],
        ),
      );
    const before = cpuMs();
    const twice = read(form([asked('#v0')], { contained: diamond(30, 2) }));
    expect(twice.draft?.items[0]?.options).toHaveLength(3);
    expect(refusedFor(form([asked('#v0')], { contained: diamond(3, 1_001) }))).toEqual([
      'value-set-endless',
    ]);
    expect(cpuMs() - before).toBeLessThan(500);
  });

  it('are refused when value sets include each other in a circle', () => {
    const contained = [
      valueSet('one', [{ valueSet: ['urn:vs:two'] }]),
      valueSet('two', [{ valueSet: ['urn:vs:one'] }]),
    ];
    expect(refusedFor(form([asked('#one')], { contained }))).toEqual(['value-set-cycle']);
  });
});

describe('points come from any of five places', () => {
  const withOption = (make: (points: number) => Part) =>
    form([question('q1', { answerOption: [0, 1, 2].map(make) })]);
  const bare = (points: number) => ({ valueCoding: coding(points) });
  const asked = question('q1', { answerOption: [0, 1, 2].map(bare) });
  const codeSystem = (concept: readonly unknown[], extra: Part = {}) => ({
    resourceType: 'CodeSystem',
    status: 'active',
    content: 'complete',
    url: 'urn:answers',
    concept,
    ...extra,
  });
  const places: readonly (readonly [string, Part])[] = [
    ['ordinalValue on the option', withOption((n) => ({ ...bare(n), extension: [ordinal(n)] }))],
    ['itemWeight on the option', withOption((n) => ({ ...bare(n), extension: [weight(n)] }))],
    [
      'extension on the coding',
      withOption((n) => ({ valueCoding: coding(n, { extension: [ordinal(n)] }) })),
    ],
    [
      'property of the code system',
      form([asked], {
        contained: [
          codeSystem(
            [0, 1, 2].map((n) => ({ code: `a${n}`, property: [{ code: 'w', valueDecimal: n }] })),
            {
              property: [
                {
                  code: 'w',
                  uri: 'http://hl7.org/fhir/concept-properties#itemWeight',
                  type: 'decimal',
                },
              ],
            },
          ),
        ],
      }),
    ],
    [
      'extension of the code system',
      form([asked], {
        contained: [codeSystem([0, 1, 2].map((n) => ({ code: `a${n}`, extension: [ordinal(n)] })))],
      }),
    ],
  ];
  it.each(places)('%s', (_, questionnaire) => {
    const { draft, report } = read(questionnaire);
    expect(report.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(draft?.items[0]?.options.map(({ weight: points }) => points)).toEqual([0, 1, 2]);
  });

  it('are refused when two places contradict each other', () => {
    const questionnaire = withOption((n) => ({
      extension: [ordinal(n)],
      valueCoding: coding(n, { extension: [weight(n === 2 ? 3 : n)] }),
    }));
    expect(
      read(questionnaire).report.find(({ code }) => code === 'weights-contradict'),
    ).toMatchObject({
      path: '/item/0/answerOption/2',
      linkId: 'q1',
    });
  });

  it('are refused when only some answers have them', () => {
    const questionnaire = withOption((n) =>
      n === 1 ? bare(n) : { ...bare(n), extension: [ordinal(n)] },
    );
    expect(refusedFor(questionnaire)).toEqual(['weights-missing']);
  });
});

describe('questions that wait for others', () => {
  const waiting = (...when: readonly Part[]) => question('q2', { enableWhen: when });
  const is = (questionId: string, points: number) => ({
    question: questionId,
    operator: '=',
    answerCoding: { system: 'urn:answers', code: `a${points}` },
  });

  it('are taken when they wait for an earlier one', () => {
    const { draft } = read(form([question('q1'), waiting(is('q1', 2))]));
    expect(draft?.items[1]?.enabled).toEqual({ all: [{ all: [{ linkId: 'q1', option: 2 }] }] });
  });

  it.each<[string, readonly Part[], string]>([
    [
      'each other',
      [question('q1', { enableWhen: [is('q2', 1)] }), waiting(is('q1', 1))],
      'enable-when-cycle',
    ],
    ['themselves', [waiting(is('q2', 1))], 'enable-when-cycle'],
    ['nobody', [waiting(is('q9', 1))], 'enable-when-unknown'],
    [
      'an answer that is not offered',
      [question('q1'), waiting(is('q1', 7))],
      'enable-when-not-supported',
    ],
    [
      'more than can be told of a choice',
      [question('q1'), waiting({ ...is('q1', 1), operator: '>' })],
      'enable-when-not-supported',
    ],
  ])('are refused when they wait for %s', (_, items, code) => {
    expect(refusedFor(form(items))).toContain(code);
  });
});

describe('expressions', () => {
  const withScore = (expression: string) => codesIn(scored(expression));
  it.each([
    ['an empty one', ' ', 'expression-empty'],
    [
      'one that asks a server',
      "item.answer.value.memberOf('urn:x').count()",
      'expression-reaches-outside',
    ],
    ['one that reads the clock', 'today().toString().length()', 'expression-reaches-outside'],
    [
      'one that writes a log',
      "item.answer.weight().trace('x').sum()",
      'expression-reaches-outside',
    ],
    ['one without end in length', `1${'+1'.repeat(limits.expression)}`, 'expression-too-long'],
  ])('%s is refused', (_, expression, code) => {
    expect(withScore(expression)).toEqual([code]);
  });

  it('one in another language is refused', () => {
    const total = scoreItem('', { extension: [calculated('Sum(X)', 'text/cql')] });
    expect(refusedFor(form([question('q1'), total]))).toEqual(['expression-language']);
  });

  it.each<[string, readonly Part[], string]>([
    ['in a circle', [variable('a', '%b + 1'), variable('b', '%a + 1')], 'expression-cycle'],
    ['of itself', [variable('a', '%a + 1')], 'expression-cycle'],
    ['of one name', [variable('a', '1'), variable('a', '2')], 'variable-twice'],
    ['without a name', [variable('', '1')], 'variable-without-name'],
  ])('variables %s are refused', (_, extension, code) => {
    expect(refusedFor(form([question('q1')], { extension }))).toContain(code);
  });

  it('that stand long behind many scores are refused, for each score is kept with its own', () => {
    const long = (at: number) => variable(`v${at}`, `'${'x'.repeat(10_000)}'`);
    const behind = (variables: number) =>
      form(
        [
          question('q1'),
          ...Array.from({ length: 40 }, (_, at) =>
            scoreItem(sum, { linkId: `s${at}`, text: `S${at}` }),
          ),
        ],
        { extension: Array.from({ length: variables }, (_, at) => long(at)) },
      );
    expect(refusedFor(behind(19))).toEqual([]);
    expect(refusedFor(behind(20))).toEqual(['too-many-expressions']);
  });

  it('that change what is asked are refused by name, those that fill in are left out', () => {
    const named = (name: string) => [
      {
        url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
        valueExpression: { language: 'text/fhirpath', expression: 'true' },
      },
    ];
    const hidden = read(form([question('q1', { extension: named('enableWhenExpression') })]));
    expect(hidden.report[0]).toMatchObject({
      outcome: 'refused',
      says: expect.stringContaining('enableWhenExpression'),
    });
    const filled = read(form([question('q1', { extension: named('initialExpression') })]));
    expect(filled.report[0]).toMatchObject({
      outcome: 'left-out',
      says: expect.stringContaining('initialExpression'),
    });
  });
});

describe('any text at all', () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.json({ maxDepth: 8 }),
    fc
      .object({ maxDepth: 6 })
      .map((object) => JSON.stringify({ resourceType: 'Questionnaire', ...object })),
  );
  it('is answered, never thrown at, and never takes a second', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const before = cpuMs();
        expect(understand(text).report.length).toBeGreaterThan(0);
        expect(cpuMs() - before).toBeLessThan(1_000);
      }),
      { numRuns: 400 },
    );
  });

  /** A lawful form with one part replaced by anything is a better enemy than noise. */
  const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
      : [path];
  const whole = JSON.parse(scored(sum, {}, { extension: [variable('a', '1')] })) as unknown;
  const damaged = fc
    .tuple(fc.constantFrom(...pathsOf(whole).slice(1)), fc.anything({ maxDepth: 2 }))
    .map(([path, by]) => {
      const copy = structuredClone(whole) as Record<string, unknown>;
      const holder = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
      holder[path.at(-1) ?? ''] = by;
      return JSON.stringify(copy, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
    });
  it('a form with any part replaced by anything is answered too', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(understand(text).report.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
