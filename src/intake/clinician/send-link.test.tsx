import { describe, expect, it } from 'vitest';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { NotInTheirs } from './send-link.tsx';

describe('before a link is made for somebody whose language has no words here', () => {
  it('the language is said by its name', () => {
    expect(renderInEnglish(<NotInTheirs language="es" />)).toContain(
      'Not in Spanish yet: the person will read English.',
    );
  });

  it.each(['en', 'en-GB'])('for a reader of %s nothing is said', (language) => {
    expect(renderInEnglish(<NotInTheirs language={language} />)).toBe('');
  });
});
