import type { OwnAnswer, OwnItem, OwnQuestionnaire } from './questionnaire.ts';

/** The steps of writing a questionnaire. Each leaves it sound: nothing refers to what is gone. */

export const answerKinds: readonly OwnAnswer['kind'][] = ['choice', 'scale', 'number', 'yes-no'];

export function emptyAnswer(kind: OwnAnswer['kind']): OwnAnswer {
  switch (kind) {
    case 'choice':
      return {
        kind,
        options: [
          { value: 0, label: {} },
          { value: 1, label: {} },
        ],
      };
    case 'scale':
      return { kind, low: {}, high: {} };
    case 'number':
      return { kind, min: 0, max: null, step: 1, unit: {} };
    case 'yes-no':
      return { kind };
  }
}

/** Adds a question at the end; it counts in the score until somebody says otherwise. */
export function withItem(own: OwnQuestionnaire, kind: OwnAnswer['kind']): OwnQuestionnaire {
  const numbered = own.numbered + 1;
  const key = `q${numbered}`;
  const item: OwnItem = { key, text: {}, answer: emptyAnswer(kind), showWhen: null };
  const scored = { ...own.scoring, items: [...own.scoring.items, { item: key, reversed: false }] };
  return { ...own, items: [...own.items, item], scoring: scored, numbered };
}

/** Takes a question out, with its place in the score and whatever waited for it. */
export function withoutItem(own: OwnQuestionnaire, key: string): OwnQuestionnaire {
  const items = own.items
    .filter((item) => item.key !== key)
    .map((item) => (item.showWhen?.item === key ? { ...item, showWhen: null } : item));
  const scored = own.scoring.items.filter(({ item }) => item !== key);
  return { ...own, items, scoring: { ...own.scoring, items: scored } };
}

export function withChangedItem(
  own: OwnQuestionnaire,
  key: string,
  changes: Partial<OwnItem>,
): OwnQuestionnaire {
  return {
    ...own,
    items: own.items.map((item) => (item.key === key ? { ...item, ...changes } : item)),
  };
}

/** One place up (-1) or down (+1); at the ends nothing happens. */
export function withMovedItem(own: OwnQuestionnaire, key: string, by: -1 | 1): OwnQuestionnaire {
  const from = own.items.findIndex((item) => item.key === key);
  const moved = own.items[from];
  const other = own.items[from + by];
  if (moved === undefined || other === undefined) return own;
  const items = own.items.map((item, at) => {
    if (at === from) return other;
    return at === from + by ? moved : item;
  });
  return { ...own, items };
}

export type Counting = 'no' | 'yes' | 'reversed';

/** Whether and how a question counts in the score. */
export function countingOf(own: OwnQuestionnaire, key: string): Counting {
  const counted = own.scoring.items.find(({ item }) => item === key);
  if (counted === undefined) return 'no';
  return counted.reversed ? 'reversed' : 'yes';
}

export function withCounting(own: OwnQuestionnaire, key: string, how: Counting): OwnQuestionnaire {
  const others = own.scoring.items.filter(({ item }) => item !== key);
  const order = own.items.map((item) => item.key);
  const items = (how === 'no' ? others : [...others, { item: key, reversed: how === 'reversed' }])
    .map((one) => ({ ...one }))
    .toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
  return { ...own, scoring: { ...own.scoring, items } };
}

export function withLanguage(own: OwnQuestionnaire, language: string): OwnQuestionnaire {
  if (own.languages.includes(language)) return own;
  return { ...own, languages: [...own.languages, language] };
}

/** Words in the language stay in the draft, so that adding it again brings them back. */
export function withoutLanguage(own: OwnQuestionnaire, language: string): OwnQuestionnaire {
  return { ...own, languages: own.languages.filter((tag) => tag !== language) };
}
