import { describe, expect, it } from 'vitest';
import { renderInEnglish } from '../../../tests/support/render.tsx';
import { fixtures } from './safety-plan.fixtures.tsx';

const page = (state: string): string => renderInEnglish(fixtures[state]);

describe('whom to call on the page of the safety plan', () => {
  it('stands there while the plan is still being fetched, from what the phone knows', () => {
    const loading = page('loading, numbers on the phone');
    expect(loading).toContain('Getting your safety plan');
    expect(loading).toContain('tel:988');
    expect(loading.indexOf('tel:988')).toBeLessThan(loading.indexOf('Getting your safety plan'));
  });

  it('is the emergency number where the phone knows no other yet', () => {
    expect(page('loading')).toContain('Call the emergency number of your country.');
    expect(page('never fetched')).toContain('Call the emergency number of your country.');
  });

  it('stands there once, above the plan', () => {
    const made = page('made together');
    expect(made.match(/In danger now\?/g)).toHaveLength(1);
    expect(made.indexOf('tel:988')).toBeLessThan(made.indexOf('I stop answering the phone'));
  });
});
