import type { FieldFault } from '#http';
import type { AdaptiveAnswer, ItemBank } from '#measures';

/** What in a test's answers does not fit the bank they are said to come from, each by its place. */
export function faultsOfAdaptive(
  bank: ItemBank,
  answers: readonly AdaptiveAnswer[],
): readonly FieldFault[] {
  const faults = answers.flatMap((answer, at) => faultOf(bank, answers, answer, at));
  if (faults.length > 0 || answers.some(({ option }) => option !== null)) return faults;
  const message = 'Nothing was answered, so there is nothing to keep.';
  return [{ at: '/body/answers', code: 'nothing-answered', message }];
}

function faultOf(
  bank: ItemBank,
  answers: readonly AdaptiveAnswer[],
  { item: id, option }: AdaptiveAnswer,
  at: number,
): readonly FieldFault[] {
  const place = `/body/answers/${at}`;
  const item = bank.items.find((one) => one.id === id);
  if (item === undefined) {
    const message = `The bank has no question ${id}.`;
    return [{ at: `${place}/item`, code: 'unknown-item', message }];
  }
  if (answers.findIndex((one) => one.item === id) !== at) {
    const message = `${id} was answered before in this test.`;
    return [{ at: `${place}/item`, code: 'asked-twice', message }];
  }
  if (option === null || option in item.options) return [];
  const message = `${id} has the options 0 to ${item.options.length - 1}, not ${option}.`;
  return [{ at: `${place}/option`, code: 'not-an-option', message }];
}
