import { type Text, wordsIn } from '#kernel';
import type { Letter } from '#notify';

const subject: Text = {
  en: 'A new password',
  es: 'Una contraseña nueva',
  ar: 'كلمة مرور جديدة',
};

const words: Text = {
  en: 'Somebody, we hope you, asked for a new password. This link works once, for one hour:',
  es: 'Alguien, esperamos que usted, pidió una contraseña nueva. Este enlace sirve una vez, por una hora:',
  ar: 'طُلبت كلمة مرور جديدة، ونرجو أن يكون الطلب منك. يعمل هذا الرابط مرة واحدة خلال ساعة:',
};

const otherwise: Text = {
  en: 'If it was not you, you need not do anything. Your password stays as it is.',
  es: 'Si no fue usted, no tiene que hacer nada. Su contraseña se queda como está.',
  ar: 'إن لم يكن الطلب منك فلا يلزمك فعل أي شيء. تبقى كلمة مرورك كما هي.',
};

/** What goes to an address: no name, no clinic, nothing that tells of anybody's health. */
export function resetLetter(to: string, link: string, language: string): Letter {
  const say = (text: Text) => wordsIn(text, language)[0];
  return { to, subject: say(subject), text: `${say(words)}\n\n${link}\n\n${say(otherwise)}\n` };
}
