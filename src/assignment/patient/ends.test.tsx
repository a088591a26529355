import { describe, expect, it } from 'vitest';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { fixtures } from './questions.fixtures.tsx';

const page = (state: string): string => renderInEnglish(fixtures[state]);

describe('the last page of a round in which an answer raised an alarm', () => {
  const end = page('the end, after an alarm');

  it('has people to call before what happens now', () => {
    expect(end.indexOf('988')).toBeGreaterThan(0);
    expect(end.indexOf('988')).toBeLessThan(end.indexOf('What happens now'));
  });

  it('shows no score and no praise, also where the team shares the score', () => {
    expect(page('the end, with the score')).toContain('What it shows');
    expect(end).not.toContain('What it shows');
    expect(end).not.toContain('Down 2 since the start');
    expect(end).not.toContain('helps your team to help you');
  });

  it('does not say that the team waits until the next visit, nor that somebody reads at once', () => {
    expect(end).not.toContain('before your next visit');
    expect(end).toContain('It may take a while until someone reads it.');
  });

  it('says that the team does not know yet while the answers wait on the phone', () => {
    const waiting = page('the end, after an alarm, not sent yet');
    expect(waiting).toContain('does not know of them until then');
    expect(waiting).not.toContain('Your team gets a message');
  });
});

it('the safety questions say why they come and how many there are at most', () => {
  const asked = page('asked more at once');
  expect(asked).toContain('so that your team knows how to help you');
  expect(asked).toContain('at most 5 more questions');
});

it('a clinic’s own question from 0 to 10 has eleven keys and words at its ends, no empty box', () => {
  const asked = page('a question of the clinic’s own from 0 to 10');
  expect(asked.match(/type="radio"/g)).toHaveLength(11);
  expect(asked).toContain('not at all');
  expect(asked).toContain('very');
  expect(asked).not.toContain('Your number');
  expect(page('a question for a number')).toContain('Your number');
});
