import type { FastifyInstance } from 'fastify';
import { type Text, wordsIn } from '#kernel';
import { inPage, styles } from './plain-page.ts';

const words = {
  title: { en: 'Sinew', ar: 'Sinew' },
  lead: {
    en: 'One plan for people who live with pain for a long time, and for the team beside them.',
    ar: 'خطة واحدة لمن يعيشون مع الألم منذ وقت طويل، وللفريق الذي يقف إلى جانبهم.',
  },
  patient: { en: 'I am a patient or a family member', ar: 'أنا مريض أو أحد أفراد الأسرة' },
  clinic: { en: 'I work at the clinic', ar: 'أعمل في العيادة' },
  demo: { en: 'Try it with invented people', ar: 'جرّب مع أشخاص غير حقيقيين' },
} satisfies Record<string, Text>;

/** The front door: to the patient's app, the clinic's, or in demo mode the invented people. */
export function landing(
  app: FastifyInstance,
  mode: 'demo' | 'clinic',
  checked: () => Promise<readonly string[]>,
): void {
  app.get('/plain-page.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'max-age=3600').send(styles),
  );
  app.get('/', async (request, reply) => {
    const arabic = mode === 'demo' || (await checked()).includes('ar');
    const language = arabic ? languageOf(request.headers['accept-language']) : 'en';
    const say = (text: Text) => wordsIn(text, language)[0];
    const doors = [
      ['/app/', say(words.patient)],
      ['/clinic/', say(words.clinic)],
      ...(mode === 'demo' ? [['/demo', say(words.demo)]] : []),
    ];
    const links = doors.map(([href, label]) => `<li><a href="${href}">${label}</a></li>`).join('');
    const body = `<h1>${say(words.title)}</h1><p>${say(words.lead)}</p><ul>${links}</ul>`;
    return reply
      .type('text/html; charset=utf-8')
      .header('vary', 'accept-language')
      .send(inPage({ title: say(words.title), language, body }));
  });
}

function languageOf(header: string | undefined): string {
  return /^\s*ar\b/i.test(header ?? '') ? 'ar' : 'en';
}
