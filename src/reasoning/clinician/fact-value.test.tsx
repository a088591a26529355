import { expect, it } from 'vitest';
import { InClinic } from '#http/clinician';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { FactValue } from './fact-value.tsx';

const written = (value: string): string =>
  renderInEnglish(
    <InClinic>
      <FactValue value={value} />
    </InClinic>,
  );

it('a fact that is a day is written as a day, any other as it was kept', () => {
  expect(written('2026-09-11')).toContain('2026');
  expect(written('2026-09-11')).not.toContain('2026-09-11');
  expect(written('14 points')).toContain('14 points');
});
