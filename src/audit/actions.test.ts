import { expect, it } from 'vitest';
import { actions, otherAction, roleWords } from './actions.ts';
import { spanishActions, spanishRoles } from './actions-spanish.ts';
import { roleForPeople } from './who-looked.ts';

/** Arabic verbs of somebody who did something, in the form for a man; none of them is also a noun. */
const ofAMan =
  /^(اطّلع|غيّر|سجّل|أرسل|أنهى|أوقف|راجع|صدّر|ردّ|أبلغ|أجاب|سلّم|اتخذ|تولّى|أغلق|أعدّ|ألغى|قرأ|وفّق|بدأ|وقّع|أقرّ|حمّل|دعا|أخرج|أنشأ|أكّد|أضاف|أزال|افتتح|أعاد|قام|حذف|طلب)(ك)?(\s|$)/;

it('says in Arabic what was done in words that fit a woman and a man', () => {
  const words = [...Object.values(actions), otherAction].map(({ ar }) => ar ?? '');
  expect(words.filter((said) => said === '' || ofAMan.test(said))).toEqual([]);
});

it('names every role in Arabic by its work, not by the one who does it', () => {
  const words = Object.values(roleWords).map(({ ar }) => ar ?? '');
  expect(words.filter((said) => /^(طبيب|باحث|مدير|معالج|مشرف|منسق|أخصائي)/.test(said))).toEqual([]);
});

it('says in Spanish nearly all that is done, and each role by its work', () => {
  const missing = Object.keys(actions).filter((name) => spanishActions[name] === undefined);
  expect(missing.length / Object.keys(actions).length).toBeLessThan(0.05);
  expect(Object.keys(spanishRoles).toSorted()).toEqual(Object.keys(roleWords).toSorted());
  const known = Object.values(spanishRoles);
  expect(known.filter((said) => /^(médic|psicólog|coordinador|investigador)/.test(said))).toEqual(
    [],
  );
});

it('names what somebody does in the language of whoever reads it', () => {
  expect(roleForPeople('coordinator')).toMatchObject({
    en: 'care coordinator',
    es: 'coordinación de la atención',
    ar: 'تنسيق الرعاية',
  });
});
