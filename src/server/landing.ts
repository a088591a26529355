import type { FastifyInstance } from 'fastify';
import { type Text, wordsIn } from '#kernel';
import { inPage, styles } from './plain-page.ts';

const words = {
  title: { en: 'Sinew', ar: 'Sinew', es: 'Sinew' },
  lead: {
    en: 'One plan for people who live with pain for a long time, and for the team beside them.',
    es: 'Un solo plan para quienes viven con dolor desde hace mucho tiempo y para el equipo que les acompaña.',
    ar: 'خطة واحدة لمن يعيشون مع الألم منذ وقت طويل، وللفريق الذي يقف إلى جانبهم.',
  },
  patient: {
    en: 'I am a patient or a family member',
    es: 'Soy paciente o de la familia',
    ar: 'أنا مريض أو أحد أفراد الأسرة',
  },
  clinic: { en: 'I work at the clinic', es: 'Trabajo en la clínica', ar: 'أعمل في العيادة' },
  demo: {
    en: 'Try it with invented people',
    es: 'Probar con personas inventadas',
    ar: 'جرّب مع أشخاص غير حقيقيين',
  },
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
    const wished = languageOf(request.headers['accept-language']);
    const shown = mode === 'demo' || (await checked()).includes(wished);
    const language = shown ? wished : 'en';
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
  const first = /^\s*([a-z]{2})\b/i.exec(header ?? '')?.[1]?.toLowerCase();
  return first === 'ar' || first === 'es' ? first : 'en';
}
