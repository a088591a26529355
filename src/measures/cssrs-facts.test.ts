import { expect, it } from 'vitest';
import { type CssrsAnswers, cssrsFacts } from './cssrs-facts.ts';

const open: CssrsAnswers = {
  one: null,
  two: null,
  three: null,
  four: null,
  five: null,
  six: null,
  sixB: null,
  longAgo: { four: false, five: false },
};
const said = (answers: Partial<CssrsAnswers>) =>
  Object.fromEntries(
    cssrsFacts({ ...open, ...answers }, { id: 's', date: null, source: 'C-SSRS' }).map(
      ({ name, value }) => [name.replace('cssrs.', ''), value],
    ),
  );

it('what skip logic leaves out is a no; what was passed over stays open', () => {
  expect(said({ two: false, six: false })).toMatchObject({
    wish: null,
    method: false,
    intent: false,
    plan: false,
    intentRecent: false,
    behaviourRecent: false,
  });
  expect(said({ two: true, six: true })).toMatchObject({
    method: null,
    intent: null,
    intentRecent: null,
    behaviourRecent: null,
  });
});

it('an answer against the skip logic is not lost', () => {
  expect(said({ two: false, four: true })).toMatchObject({ intent: true, intentRecent: true });
});

it('behaviour within three months is behaviour in life', () => {
  expect(said({ sixB: true })).toMatchObject({ behaviourEver: true, behaviourRecent: true });
  expect(said({ six: false, sixB: true })).toMatchObject({ behaviourEver: true });
});

it('intent or a plan of longer ago says nothing of the past month', () => {
  expect(said({ four: true, five: false, longAgo: { four: true, five: false } })).toMatchObject({
    intent: true,
    intentRecent: false,
  });
  expect(said({ four: true, five: true, longAgo: { four: true, five: false } })).toMatchObject({
    intentRecent: true,
  });
});
