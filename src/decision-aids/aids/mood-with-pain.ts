import { antidepressantResponse, psychotherapyAndMedicine, psychotherapyResponse } from '#evidence';
import type { LocalDate, Text } from '#kernel';
import type { DecisionAid } from '../content.ts';

const text = (en: string, ar: string): Text => ({ en, ar });

/** The first of the four aids that clinical-rules §12 asks for. */
export const moodWithPain: DecisionAid = {
  id: 'mood-with-pain',
  version: 1,
  kind: 'treatment',
  title: text(
    'Low mood and pain: a medicine, talking, or both',
    'المزاج المنخفض والألم: دواء أو حديث أو كلاهما',
  ),
  problem: text(
    'Low mood makes pain worse, and pain makes mood worse. Both can get better.',
    'المزاج المنخفض يزيد الألم، والألم يزيد المزاج سوءًا. ويمكن أن يتحسن كلاهما.',
  ),
  decision: text(
    'Do you want a medicine for your mood, talks with a therapist, or both? You can also wait.',
    'هل تريد دواءً لمزاجك، أم جلسات مع معالج، أم كليهما؟ ويمكنك أيضًا الانتظار.',
  ),
  options: [
    {
      code: 'antidepressant',
      title: text('A medicine for mood', 'دواء للمزاج'),
      good: [
        text(
          'You take it at home, once or twice a day.',
          'تتناوله في البيت مرة أو مرتين في اليوم.',
        ),
        text('Some of them ease pain as well.', 'بعضها يخفف الألم أيضًا.'),
      ],
      bad: [
        text(
          'You may feel sick, sleepy, restless or foggy, most of all at first.',
          'قد تشعر بالغثيان أو النعاس أو القلق أو تشوش الذهن، وخاصة في البداية.',
        ),
        text('It can change your weight or your sex life.', 'قد يغيّر وزنك أو حياتك الجنسية.'),
        text('You should not stop it all at once.', 'لا ينبغي أن توقفه دفعة واحدة.'),
      ],
      experience: text(
        'It takes two to six weeks until you feel it. Then you take it for six months or more.',
        'يحتاج من أسبوعين إلى ستة أسابيع حتى تشعر بمفعوله. ثم تتناوله ستة أشهر أو أكثر.',
      ),
      betterOf100: 50,
    },
    {
      code: 'psychotherapy',
      title: text('Talks with a therapist', 'جلسات مع معالج'),
      good: [
        text('You learn skills that stay with you.', 'تتعلم مهارات تبقى معك.'),
        text('Nothing to swallow: your head stays clear.', 'لا شيء تبتلعه: يبقى ذهنك صافيًا.'),
      ],
      bad: [
        text(
          'It takes time every week, and work at home.',
          'تحتاج إلى وقت كل أسبوع وإلى عمل في البيت.',
        ),
        text(
          'Talking about hard things can hurt at first.',
          'قد يؤلمك الحديث عن أمور صعبة في البداية.',
        ),
        text('There may be a wait for a place.', 'قد تنتظر حتى يتوفر مكان.'),
      ],
      experience: text(
        'You meet six to sixteen times, in the room or by video, and try things out in between.',
        'تلتقيان من ست إلى ست عشرة مرة، حضورًا أو بالفيديو، وتجرب أشياء بين اللقاءات.',
      ),
      betterOf100: 41,
    },
    {
      code: 'antidepressant-and-psychotherapy',
      title: text('Both together', 'كلاهما معًا'),
      good: [
        text(
          'More people feel better with both than with one alone.',
          'يتحسن عدد أكبر من الناس مع كليهما مقارنة بواحد فقط.',
        ),
      ],
      bad: [
        text(
          'You have the work and the side effects of both.',
          'عليك جهد كليهما وآثارهما الجانبية.',
        ),
        text('You will not know which of them helped.', 'لن تعرف أيهما ساعدك.'),
      ],
      experience: text(
        'You take a medicine each day and meet a therapist most weeks.',
        'تتناول دواءً كل يوم وتلتقي معالجًا في معظم الأسابيع.',
      ),
      betterOf100: null,
    },
  ],
  numbersSay: text(
    'Of 100 people with low mood, so many feel much better after about two months.',
    'من كل 100 شخص مزاجهم منخفض، هذا عدد من يتحسنون كثيرًا بعد نحو شهرين.',
  ),
  withoutOf100: 20,
  uncertainty: text(
    'With a dummy pill, about 30 of 100 feel much better as well. The numbers come from different studies, so small gaps between them mean little. Nobody can say what will help you. Few of these studies were made with people in pain.',
    'ومع حبة وهمية يتحسن كثيرًا نحو 30 من كل 100 أيضًا. تأتي الأرقام من دراسات مختلفة، فالفروق الصغيرة بينها لا تعني الكثير. ولا يستطيع أحد أن يقول ما الذي سيساعدك. وقليل من هذه الدراسات أُجري مع أشخاص يعانون الألم.',
  ),
  evidence: [psychotherapyResponse, antidepressantResponse, psychotherapyAndMedicine],
  madeOn: '2026-11-26' as LocalDate,
  reviewOn: '2027-11-26' as LocalDate,
  updatePolicy: text(
    'It is read again every year, and when a large new study comes out.',
    'يُراجع كل سنة، وعند صدور دراسة كبيرة جديدة.',
  ),
  funding: text(
    'Nobody paid for it. Nobody who made it earns money from one of the choices.',
    'لم يموّله أحد. ولا يكسب من أعدّه مالًا من أي خيار.',
  ),
};
