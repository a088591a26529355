import { expect, it } from 'vitest';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { NoWords } from './preview-list.tsx';

const left = (code: string) => ({
  leftOut: [
    { instrument: 'peg', title: { en: 'Pain in the way' }, code, why: { en: '' }, instead: [] },
  ],
});

it('what has no words in the person’s language is named in the open', () => {
  const said = renderInEnglish(<NoWords person={left('no-such-language')} />);
  expect(said).toContain('Not in this person’s language yet');
  expect(said).toContain('Pain in the way');
});

it('what is left out for another reason is not blamed on the language', () => {
  expect(renderInEnglish(<NoWords person={left('needs-cover')} />)).toBe('');
});
