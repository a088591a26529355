import type { Text } from '#kernel';

type Others = { readonly ar: string; readonly 'en-x-plain'?: string };

/**
 * What the intake says in our own words, with the other languages beside the English: drafts, like
 * all of `locales/`. Instruments are not here: their translations need a licensed source.
 */
export function said(en: keyof typeof others): Text {
  return { en, ...others[en] };
}

const others = {
  // Sections.
  Welcome: { ar: 'مرحبًا بك' },
  'Your pain': { ar: 'ألمك' },
  'The last week': { ar: 'الأسبوع الماضي' },
  'How you have been feeling': { ar: 'كيف كان شعورك' },
  Sleep: { ar: 'النوم' },
  'Your days': { ar: 'أيامك' },
  'What matters to you': { ar: 'ما يهمك' },
  // Who sees it.
  'Only your care team sees this.': { ar: 'فريق رعايتك وحده يرى هذا.' },
  'Only your care team sees this. It is never shared with family by itself.': {
    ar: 'فريق رعايتك وحده يرى هذا. لا تتم مشاركته مع العائلة تلقائيًا أبدًا.',
  },
  // Questions.
  'Your answers help your team make a plan with you.': {
    ar: 'إجاباتك تساعد فريقك على وضع خطة معك.',
  },
  'You can skip any question, stop, and come back later. Nothing is lost.': {
    ar: 'يمكنك تخطي أي سؤال والتوقف والعودة لاحقًا. لا يضيع شيء.',
  },
  'You decide what you tell us. We ask so that your first visit can start where you are.': {
    ar: 'القرار لك في ما تخبرنا به. نسأل كي تبدأ زيارتك الأولى من حيث أنت.',
    'en-x-plain': 'You decide what you tell us. Then your first visit can start with you.',
  },
  'What brings you here?': { ar: 'ما الذي جاء بك إلينا؟' },
  'In your own words, so that you do not have to tell it again and again.': {
    ar: 'بكلماتك أنت، كي لا تضطر إلى إعادة الحديث مرة بعد مرة.',
  },
  'Where does it hurt, and how much?': { ar: 'أين الألم، وما شدته؟' },
  'Some pain stays in one place, some is spread out. The two need different help.': {
    ar: 'بعض الألم يبقى في مكان واحد، وبعضه ينتشر. لكل منهما مساعدة مختلفة.',
    'en-x-plain': 'Some pain stays in one place. Some is spread out. Each needs its own help.',
  },
  'How long have you had this pain?': { ar: 'منذ متى لديك هذا الألم؟' },
  'Pain that has lasted for a long time works in another way than new pain.': {
    ar: 'الألم الذي يدوم وقتًا طويلًا يعمل بطريقة تختلف عن الألم الجديد.',
  },
  'Which of these fits your days best?': { ar: 'أي من هذه يصف أيامك أكثر؟' },
  'I do not go to work': { ar: 'لا أذهب إلى عمل' },
  'I look after home or family': { ar: 'أعتني بالبيت أو العائلة' },
  'I work in the daytime': { ar: 'أعمل في النهار' },
  'I work in the evening': { ar: 'أعمل في المساء' },
  'I work at night': { ar: 'أعمل في الليل' },
  'My shifts change': { ar: 'نوبات عملي تتغير' },
  'So that the plan fits your hours, and your sleep.': { ar: 'كي تناسب الخطة أوقاتك ونومك.' },
  'Do you drive or run machines for your work?': {
    ar: 'هل يتطلب عملك القيادة أو تشغيل الآلات؟',
  },
  Yes: { ar: 'نعم' },
  No: { ar: 'لا' },
  'Some medicines make people sleepy. We want you to be safe.': {
    ar: 'بعض الأدوية تسبب النعاس. نريد أن تكون في أمان.',
  },
  'What could make it hard to come or to take part?': {
    ar: 'ما الذي قد يصعّب الحضور أو المشاركة؟',
  },
  'Getting there': { ar: 'الوصول إلى هناك' },
  Money: { ar: 'المال' },
  Time: { ar: 'الوقت' },
  'Looking after others': { ar: 'رعاية الآخرين' },
  Language: { ar: 'اللغة' },
  'Reading long texts': { ar: 'قراءة النصوص الطويلة' },
  'No phone or internet': { ar: 'عدم توفر هاتف أو إنترنت' },
  'Fear that moving does harm': { ar: 'الخوف من أن الحركة تضر' },
  'Bad experiences with care': { ar: 'تجارب سيئة مع الرعاية' },
  'Being too tired': { ar: 'التعب الشديد' },
  Nothing: { ar: 'لا شيء' },
  'Many of these can be solved: by video, by telephone, with an interpreter.': {
    ar: 'كثير من هذه الأمور له حل: بالفيديو، أو بالهاتف، أو مع مترجم.',
    'en-x-plain':
      'We can often help: by video, by phone, or with someone who speaks your language.',
  },
  'What would you like to have more of?': { ar: 'ما الذي تود المزيد منه؟' },
  'Time with family': { ar: 'الوقت مع العائلة' },
  Work: { ar: 'العمل' },
  'Good sleep': { ar: 'نوم جيد' },
  Walking: { ar: 'المشي' },
  'Something I love doing': { ar: 'شيء أحب القيام به' },
  Friends: { ar: 'الأصدقاء' },
  'Getting things done at home': { ar: 'إنجاز الأمور في البيت' },
  'Doing things on my own': { ar: 'القيام بالأمور بنفسي' },
  'Feeling like myself': { ar: 'الشعور بأنني على طبيعتي' },
  'Your plan starts from this, not from your pain.': { ar: 'خطتك تبدأ من هنا، لا من ألمك.' },
  'If one thing could be better in three months, what would it be?': {
    ar: 'لو تحسّن أمر واحد خلال ثلاثة أشهر، فما هو؟',
  },
  'We put your words at the top of your plan.': { ar: 'نضع كلماتك في أعلى خطتك.' },
  // Why an instrument is asked.
  'Pain and mood pull on each other. If we know both, we can help with both.': {
    ar: 'الألم والمزاج يؤثر أحدهما في الآخر. إذا عرفنا كليهما أمكننا المساعدة في كليهما.',
  },
  'Many people with long pain have such thoughts. We ask so that nobody is alone with them.': {
    ar: 'كثير ممن يعيشون مع ألم طويل تأتيهم مثل هذه الأفكار. نسأل كي لا يبقى أحد وحده معها.',
    'en-x-plain': 'Many people with pain have such thoughts. No one should be alone with them.',
  },
  'Three numbers show how much pain takes from your days, now and later.': {
    ar: 'ثلاثة أرقام تبيّن كم يأخذ الألم من أيامك، الآن ولاحقًا.',
  },
  'Poor sleep makes pain stronger. It is often the best place to start.': {
    ar: 'قلة النوم تزيد الألم. وكثيرًا ما يكون النوم أفضل بداية.',
  },
  // Places of the body.
  Head: { ar: 'الرأس' },
  'Left jaw': { ar: 'الفك الأيسر' },
  'Right jaw': { ar: 'الفك الأيمن' },
  Neck: { ar: 'الرقبة' },
  'Left shoulder': { ar: 'الكتف اليسرى' },
  'Right shoulder': { ar: 'الكتف اليمنى' },
  'Left upper arm': { ar: 'العضد الأيسر' },
  'Right upper arm': { ar: 'العضد الأيمن' },
  'Left lower arm': { ar: 'الساعد الأيسر' },
  'Right lower arm': { ar: 'الساعد الأيمن' },
  'Left hand': { ar: 'اليد اليسرى' },
  'Right hand': { ar: 'اليد اليمنى' },
  Chest: { ar: 'الصدر' },
  Belly: { ar: 'البطن' },
  'Upper back': { ar: 'أعلى الظهر' },
  'Lower back': { ar: 'أسفل الظهر' },
  'Left hip or bottom': { ar: 'الورك أو الردف الأيسر' },
  'Right hip or bottom': { ar: 'الورك أو الردف الأيمن' },
  'Left upper leg': { ar: 'الفخذ اليسرى' },
  'Right upper leg': { ar: 'الفخذ اليمنى' },
  'Left knee': { ar: 'الركبة اليسرى' },
  'Right knee': { ar: 'الركبة اليمنى' },
  'Left lower leg': { ar: 'الساق اليسرى' },
  'Right lower leg': { ar: 'الساق اليمنى' },
  'Left foot': { ar: 'القدم اليسرى' },
  'Right foot': { ar: 'القدم اليمنى' },
} as const satisfies Readonly<Record<string, Others>>;

/** A text of ours: one that has its other languages, so that none can be forgotten. */
export type Own = keyof typeof others;
