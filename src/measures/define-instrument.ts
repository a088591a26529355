import { assert, type Text } from '#kernel';
import type { Instrument, Item } from './instrument.ts';

/** Checks a definition once, when the module loads, so that scoring never has to doubt it. */
export function defineInstrument(instrument: Instrument): Instrument {
  const { id, items, scores, main, bands, inputs = [] } = instrument;
  const ids = [...items, ...inputs].map((item) => item.id);
  assert(/^[a-z][a-z0-9_]*$/.test(id), `${id} is a plain id`);
  assert(items.length > 0 && new Set(ids).size === ids.length, `${id} has ids of their own`);
  assert(instrument.evidence.length > 0, `${id} names its source`);
  assert(scores[main.score] !== undefined, `${id} charts a score it computes`);
  checkWords(instrument);
  for (const item of [...items, ...inputs]) checkAnswer(item);
  for (const alarm of instrument.alarms) {
    const watched = 'item' in alarm ? ids.includes(alarm.item) : scores[alarm.score] !== undefined;
    assert(watched, `${id} alarms watch something real`);
  }
  for (const { of, steps } of Object.values(bands)) {
    assert(scores[of] !== undefined, `${id} bands a score it computes`);
    const rising = steps.every(({ from }, at) => from > (steps[at - 1]?.from ?? -Infinity));
    assert(rising, `${id} bands rise`);
  }
  return instrument;
}

/** An item together with words that ship. */
export type WordedItem = Item & {
  readonly text: Text;
  readonly options: readonly {
    readonly value: number;
    readonly label: Text;
    code: string | null;
  }[];
};

/** The items of an instrument whose words ship; a slot has none, and asking for them is a bug. */
export function wordedItems(instrument: Instrument): readonly WordedItem[] {
  return instrument.items.map((item) => {
    const { text } = item;
    assert(text !== null, `${item.id} has its words`);
    const options = item.options.map((option) => {
      assert(option.label !== null, `${item.id} has the words of its options`);
      return { ...option, label: option.label };
    });
    return { ...item, text, options };
  });
}

/** Words are either all there, by licence, or none is. */
function checkWords({ id, items, licence, languages }: Instrument): void {
  const words = items.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]);
  if (licence.words === 'slot') {
    assert(languages.length === 0, `${id} is a slot and ships no language`);
    assert(
      items.every(({ text }) => text === null),
      `${id} is a slot and holds no item's words`,
    );
    return;
  }
  assert(
    words.every((text) => text !== null),
    `${id} ships all of its words`,
  );
  assert(
    languages.every((language) => words.every((text) => text?.[language] !== undefined)),
    `${id} has its words in each of its languages`,
  );
}

function checkAnswer({ id, options, number }: Item): void {
  if (number !== undefined) {
    assert(options.length === 0 && number.min < number.max, `${id} asks for one kind of answer`);
    return;
  }
  const rising = options.every(({ value }, at) => value > (options[at - 1]?.value ?? -Infinity));
  assert(options.length > 1 && rising, `${id} has options in rising order`);
}
