import { describe, expect, it } from 'vitest';
import { formOf, score } from '#measures';
import { mayUse } from '../register.ts';
import { instrumentFrom } from './instrument-from.ts';
import { most, type OwnItem, type OwnQuestionnaire, publishable } from './questionnaire.ts';

const choice = (key: string, values: readonly (number | null)[] = [0, 1, 2]): OwnItem => ({
  key,
  text: { en: `Question ${key}` },
  answer: {
    kind: 'choice',
    options: values.map((value, at) => ({ value, label: { en: `Answer ${at}` } })),
  },
  showWhen: null,
});
const scale = (key: string): OwnItem => ({
  key,
  text: { en: `How much, ${key}?` },
  answer: { kind: 'scale', low: { en: 'not at all' }, high: { en: 'as much as can be' } },
  showWhen: null,
});
const number = (key: string, min: number | null, max: number | null): OwnItem => ({
  key,
  text: { en: 'How many minutes?' },
  answer: { kind: 'number', min, max, step: 1, unit: { en: 'minutes' } },
  showWhen: null,
});
const yesNo = (key: string): OwnItem => ({
  key,
  text: { en: 'Did you?' },
  answer: { kind: 'yes-no' },
  showWhen: null,
});

const stiffness: OwnQuestionnaire = {
  title: { en: 'Morning stiffness' },
  instruction: { en: 'Think of the last week.' },
  languages: ['en'],
  items: [yesNo('a'), choice('b'), scale('c'), number('d', 0, 60)],
  scoring: {
    method: 'sum',
    items: [
      { item: 'b', reversed: false },
      { item: 'c', reversed: true },
    ],
    mayMiss: 0,
    better: 'lower',
  },
  bands: [
    { from: 0, label: { en: 'little' } },
    { from: 6, label: { en: 'a lot' } },
  ],
  recallDays: 7,
  numbered: 0,
};

/** Every fault of a changed questionnaire as "field: message". */
function faultsOf(changes: Partial<OwnQuestionnaire>): readonly string[] {
  const read = publishable.safeParse({ ...stiffness, ...changes });
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
}
const withItem = (at: number, changes: Partial<OwnItem>): Partial<OwnQuestionnaire> => ({
  items: stiffness.items.map((item, index) => (index === at ? { ...item, ...changes } : item)),
});

describe('what a clinic may publish', () => {
  it('is a whole questionnaire', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('has words in each of its languages, side by side', () => {
    expect(faultsOf({ languages: ['en', 'ar'] })).toEqual([
      'title/ar: Please give the title (ar).',
      'instruction/ar: Please give the instruction (ar).',
      'items/0/text/ar: Please write the question (ar).',
      'items/1/text/ar: Please write the question (ar).',
      'items/1/answer/options/0/label/ar: Please write the answer (ar).',
      'items/1/answer/options/1/label/ar: Please write the answer (ar).',
      'items/1/answer/options/2/label/ar: Please write the answer (ar).',
      'items/2/text/ar: Please write the question (ar).',
      'items/2/answer/low/ar: Please say what 0 means (ar).',
      'items/2/answer/high/ar: Please say what 10 means (ar).',
      'items/3/text/ar: Please write the question (ar).',
      'items/3/answer/unit/ar: Please give these words (ar).',
      'bands/0/label/ar: Please name the band (ar).',
      'bands/1/label/ar: Please name the band (ar).',
    ]);
    expect(faultsOf({ languages: ['ar'] })[0]).toBe(
      'languages: English is always one of the languages.',
    );
    expect(faultsOf({ instruction: {} })).toEqual([]);
  });

  it.each([
    ['no question', { items: [], scoring: { ...stiffness.scoring, items: [] } }, 'items: Ask at'],
    ['a blank title', { title: { en: '  ' } }, 'title/en: Please give the title (en).'],
    ['one name twice', { items: [...stiffness.items, scale('c')] }, 'items/4/key: Two questions'],
    [
      'one answer alone',
      withItem(1, choice('b', [1])),
      'items/1/answer/options: Give at least two',
    ],
    ['equal values', withItem(1, choice('b', [0, 1, 1])), 'items/1/answer/options/2/value: Values'],
    [
      'a missing value',
      withItem(1, choice('b', [0, null])),
      'items/1/answer/options/1/value: Give',
    ],
    [
      'no largest number',
      withItem(3, number('d', 0, null)),
      'items/3/answer/max: Give the largest',
    ],
    ['no room between', withItem(3, number('d', 5, 5)), 'items/3/answer/max: The largest is above'],
    [
      'no score',
      { scoring: { ...stiffness.scoring, items: [] } },
      'scoring/items: Choose at least',
    ],
    [
      'all may be missing',
      { scoring: { ...stiffness.scoring, mayMiss: 2 } },
      'scoring/mayMiss: At',
    ],
    [
      'bands that do not rise',
      { bands: [stiffness.bands[1], stiffness.bands[0]] as OwnQuestionnaire['bands'] },
      'bands/1/from: Each band begins above',
    ],
  ])('is none with %s', (_, changes, said) => {
    expect(faultsOf(changes)[0]).toContain(said);
  });

  it('says what both ends of a 0 to 10 scale mean', () => {
    const bare: OwnItem = { ...scale('c'), answer: { kind: 'scale', low: {}, high: { en: ' ' } } };
    expect(faultsOf({ items: [yesNo('a'), choice('b'), bare] })).toEqual([
      'items/2/answer/low/en: Please say what 0 means (en).',
      'items/2/answer/high/en: Please say what 10 means (en).',
    ]);
  });
  it('says whether lower or higher is better: nothing is taken for granted', () => {
    expect(faultsOf({ scoring: { ...stiffness.scoring, better: null } })).toEqual([
      'scoring/better: Choose whether lower or higher is better.',
    ]);
    expect(faultsOf({ scoring: { ...stiffness.scoring, better: 'higher' } })).toEqual([]);
  });
  it('scores only questions it asks, each once', () => {
    const items = [
      { item: 'gone', reversed: false },
      { item: 'b', reversed: false },
      { item: 'b', reversed: true },
    ];
    expect(faultsOf({ scoring: { ...stiffness.scoring, items } })).toEqual([
      'scoring/items/0/item: This question is gone.',
      'scoring/items/2/item: It counts twice.',
    ]);
  });

  it('lets a question wait for an earlier one only, so none wait for each other', () => {
    const waits = (item: string, atLeast: number | null) => ({ showWhen: { item, atLeast } });
    expect(faultsOf(withItem(2, waits('b', 1)))).toEqual([]);
    expect(faultsOf(withItem(2, waits('c', 1)))[0]).toContain('cannot wait for itself');
    expect(faultsOf(withItem(1, waits('c', 1)))[0]).toContain('comes later');
    expect(faultsOf(withItem(2, waits('x', 1)))[0]).toContain('is gone');
    expect(faultsOf(withItem(2, waits('b', null)))[0]).toContain('Say from which answer');
    const circle = stiffness.items.map((item, at) =>
      at === 1 ? { ...item, ...waits('c', 5) } : at === 2 ? { ...item, ...waits('b', 1) } : item,
    );
    expect(faultsOf({ items: circle })).toEqual([
      'items/1/showWhen/item: It waits for a question that comes later.',
    ]);
  });

  it('waits for an answer that can be given and that not everybody gives', () => {
    const from = (atLeast: number) => faultsOf(withItem(2, { showWhen: { item: 'b', atLeast } }));
    expect(from(0)[0]).toContain('Choose above 0, up to 2.');
    expect(from(1)).toEqual([]);
    expect(from(2)).toEqual([]);
    expect(from(3)[0]).toContain('Choose above 0, up to 2.');
  });

  it('keeps to the limits, and names what is beyond', () => {
    const items = (count: number) => Array.from({ length: count }, (_, at) => scale(`s${at}`));
    const scoring = { ...stiffness.scoring, items: [{ item: 's0', reversed: false }] };
    expect(faultsOf({ items: items(most.items), scoring })).toEqual([]);
    expect(faultsOf({ items: items(most.items + 1), scoring })).toEqual([
      'items: At most 40 questions.',
    ]);
    const answers = (count: number) =>
      choice(
        'b',
        Array.from({ length: count }, (_, at) => at),
      );
    expect(faultsOf(withItem(1, answers(most.options)))).toEqual([]);
    expect(faultsOf(withItem(1, answers(most.options + 1)))).toEqual([
      'items/1/answer/options: At most 12 answers.',
    ]);
    expect(faultsOf({ title: { en: 'x'.repeat(most.title) } })).toEqual([]);
    expect(faultsOf({ title: { en: 'x'.repeat(most.title + 1) } })).toEqual([
      'title/en: At most 120 letters.',
    ]);
  });
});

describe('the definition behind it', () => {
  const definition = instrumentFrom(stiffness, { id: 'own_stiffness', version: 3 });
  const answered = (b: number, c: number | null) => ({
    own_stiffness_a: 1,
    own_stiffness_b: b,
    own_stiffness_c: c,
    own_stiffness_d: 10,
  });

  it('is scored as its authors said, reversed questions turned round', () => {
    expect(score(definition, answered(2, 10))).toMatchObject({
      status: 'scored',
      scores: { total: 2 },
      bands: { result: 'band-1' },
    });
    expect(score(definition, answered(2, 6))).toMatchObject({
      scores: { total: 6 },
      bands: { result: 'band-2' },
    });
    expect(definition.main).toEqual({ score: 'total', min: 0, max: 12 });
  });

  it('has no score when an answer is missing, unless the rule lets it', () => {
    expect(score(definition, answered(2, null)).status).toBe('no-score');
    const lenient = instrumentFrom(
      { ...stiffness, scoring: { ...stiffness.scoring, mayMiss: 1 } },
      { id: 'own_stiffness', version: 4 },
    );
    expect(score(lenient, answered(2, null)).status).toBe('prorated');
  });

  it('raises no alarm, whatever it asks', () => {
    expect(definition.alarms).toEqual([]);
    expect(score(definition, answered(2, 10)).alarms).toEqual([]);
  });

  it('is asked on a phone in its languages and in no other', () => {
    const form = formOf(definition, 'en');
    expect(form).toMatchObject({ ok: true, value: { title: 'Morning stiffness', version: 3 } });
    expect(formOf(definition, 'de').ok).toBe(false);
  });

  it('may be asked once it is published, without an attestation', () => {
    const register = {
      attestations: [],
      wordings: [],
      own: [{ id: definition.id, state: 'active' }],
    } as const;
    expect(mayUse(register, definition, 'en', '2026-03-09' as never).ok).toBe(true);
  });
});
