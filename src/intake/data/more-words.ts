/**
 * What the intake asks about the body, what was tried, who helps and what is hoped for: words of our
 * own with the other languages beside the English, drafts like all of `locales/`.
 */
export const moreWords = {
  // Sections.
  'Signs to check': { ar: 'علامات يجب التحقق منها' },
  'Your health': { ar: 'صحتك' },
  'What you have tried': { ar: 'ما جربته' },
  'You and the people around you': { ar: 'أنت ومن حولك' },
  // Who sees it.
  'Only your care team sees this. You do not have to say.': {
    ar: 'فريق رعايتك وحده يرى هذا. لست مضطرًا إلى الإجابة.',
  },
  // What the clinic knows.
  'Is this what we know about you right?': { ar: 'هل ما نعرفه عنك صحيح؟' },
  'It comes from your record at the clinic. Please look it over.': {
    ar: 'هذا من سجلك في العيادة. يرجى مراجعته.',
  },
  'Yes, it is right': { ar: 'نعم، هذا صحيح' },
  'Something is different': { ar: 'هناك شيء مختلف' },
  'What you have told us before you need not say again.': {
    ar: 'ما قلته لنا من قبل لا تحتاج إلى قوله مرة أخرى.',
  },
  'What is different?': { ar: 'ما المختلف؟' },
  'A person of your team will put it right.': { ar: 'سيقوم أحد أفراد فريقك بتصحيحه.' },
  // The kind of pain.
  Burning: { ar: 'حارق' },
  Aching: { ar: 'موجع' },
  Stabbing: { ar: 'طاعن' },
  'Electric shocks': { ar: 'كصدمات كهربائية' },
  'Pins and needles, numb': { ar: 'وخز أو خدر' },
  Throbbing: { ar: 'نابض' },
  'Stiff or tight': { ar: 'تيبّس أو شدّ' },
  // Signs to check.
  'Have you noticed any of these, new or getting worse?': {
    ar: 'هل لاحظت أيًا من هذه، جديدًا أو يزداد سوءًا؟',
  },
  'Some signs need a doctor soon. Most people have none of them.': {
    ar: 'بعض العلامات تحتاج إلى طبيب قريبًا. معظم الناس ليس لديهم أي منها.',
  },
  'Pain is rarely a sign of something dangerous. We check so that we do not miss it.': {
    ar: 'نادرًا ما يكون الألم علامة على شيء خطير. نتحقق كي لا يفوتنا.',
  },
  'Your care team sees this at once, also before you hand in the rest.': {
    ar: 'يرى فريق رعايتك هذا فورًا، حتى قبل أن تسلّم الباقي.',
  },
  'Numb between your legs': { ar: 'خدر بين الساقين' },
  'Cannot pee, or cannot hold pee or poo': {
    ar: 'لا تستطيع التبول، أو لا تستطيع حبس البول أو البراز',
  },
  'A leg or an arm that gets weaker and weaker': { ar: 'ساق أو ذراع تزداد ضعفًا' },
  'A hot, swollen joint, or a fever': { ar: 'مفصل ساخن ومتورم، أو حمى' },
  'A fall or an injury, and you cannot put weight on it': {
    ar: 'سقوط أو إصابة، ولا تستطيع التحميل عليها',
  },
  'A strong new headache, or you see badly': { ar: 'صداع جديد شديد، أو تشوش في الرؤية' },
  'Chest pain, or it is hard to breathe': { ar: 'ألم في الصدر، أو صعوبة في التنفس' },
  'Not sure': { ar: 'لست متأكدًا' },
  'Are any of your joints swollen, without an injury?': {
    ar: 'هل لديك مفاصل متورمة من دون إصابة؟',
    'en-x-plain': 'Are any of your joints swollen? You did not hurt them.',
  },
  'Swollen joints can be treated early. So we want to know.': {
    ar: 'يمكن علاج المفاصل المتورمة مبكرًا. لذلك نريد أن نعرف.',
  },
  'Are your hands or wrists swollen?': { ar: 'هل يداك أو رسغاك متورمة؟' },
  'About how many joints are swollen?': { ar: 'كم عدد المفاصل المتورمة تقريبًا؟' },
  'For how long have they been swollen?': { ar: 'منذ متى وهي متورمة؟' },
  'In the morning, how long are you stiff before it loosens?': {
    ar: 'في الصباح، كم من الوقت يستمر التيبس قبل أن يخف؟',
  },
  'Write 0 if you are not stiff.': { ar: 'اكتب 0 إذا لم يكن لديك تيبس.' },
  joints: { ar: 'مفاصل' },
  minutes: { ar: 'دقيقة' },
  // Health.
  'Do you have any of these?': { ar: 'هل لديك أي من هذه؟' },
  'Other health problems change what is safe and what helps.': {
    ar: 'المشكلات الصحية الأخرى تغيّر ما هو آمن وما يفيد.',
  },
  Arthrosis: { ar: 'خشونة المفاصل' },
  'Rheumatoid or another inflamed joint disease': { ar: 'الروماتويد أو التهاب مفاصل آخر' },
  Fibromyalgia: { ar: 'الفيبروميالغيا' },
  'Weak bones (osteoporosis)': { ar: 'هشاشة العظام' },
  'Frequent headaches or migraine': { ar: 'صداع متكرر أو شقيقة' },
  Depression: { ar: 'الاكتئاب' },
  'Anxiety or panic': { ar: 'القلق أو نوبات الهلع' },
  'Bipolar disorder': { ar: 'اضطراب ثنائي القطب' },
  'Sleep apnoea': { ar: 'انقطاع النفس أثناء النوم' },
  'Epilepsy or seizures': { ar: 'الصرع أو النوبات' },
  Diabetes: { ar: 'السكري' },
  'Heart disease or high blood pressure': { ar: 'مرض القلب أو ارتفاع ضغط الدم' },
  'Kidney disease': { ar: 'مرض الكلى' },
  'Cancer, now or before': { ar: 'السرطان، الآن أو سابقًا' },
  'Pregnant, or maybe pregnant': { ar: 'حمل، أو احتمال حمل' },
  'None of these': { ar: 'لا شيء من هذه' },
  'Which medicines do you take, also those without a prescription?': {
    ar: 'ما الأدوية التي تتناولها، بما فيها التي بلا وصفة؟',
    'en-x-plain': 'Which medicines do you take? Please add those you buy yourself.',
  },
  'One on each line, as you call it. With the dose if you know it.': {
    ar: 'دواء في كل سطر، كما تسميه. مع الجرعة إن عرفتها.',
  },
  'We write it down as you say it, and check it with you before anything changes.': {
    ar: 'نكتبه كما تقوله، ونراجعه معك قبل أن يتغير أي شيء.',
  },
  'Are there medicines or other things you cannot take?': {
    ar: 'هل هناك أدوية أو أشياء أخرى لا تستطيع تناولها؟',
  },
  'One on each line, and what happens when you take it.': {
    ar: 'واحد في كل سطر، وما يحدث عندما تتناوله.',
  },
  'So that nobody gives you what harms you.': { ar: 'كي لا يعطيك أحد ما يضرك.' },
  'Have you had operations? Which, and about when?': {
    ar: 'هل أجريت عمليات جراحية؟ ما هي، ومتى تقريبًا؟',
  },
  'One on each line.': { ar: 'واحدة في كل سطر.' },
  'Old operations can be part of the pain, or show what did not help.': {
    ar: 'قد تكون العمليات القديمة جزءًا من الألم، أو تبيّن ما لم يفد.',
  },
  // Tried.
  'What have you tried for your pain, and did it work?': {
    ar: 'ماذا جربت لألمك، وهل نجح؟',
  },
  'Leave out what you have not tried.': { ar: 'اترك ما لم تجربه.' },
  'So that you do not have to try again what did not help, and keep what did.': {
    ar: 'كي لا تضطر إلى تكرار ما لم يفد، وتحتفظ بما أفاد.',
    'en-x-plain': 'We keep what helped. We do not start again with what did not.',
  },
  'Helped a lot': { ar: 'أفاد كثيرًا' },
  'Helped a little': { ar: 'أفاد قليلًا' },
  'Did not help': { ar: 'لم يفد' },
  'Made it worse': { ar: 'زاد الأمر سوءًا' },
  'Pain medicine from the shop': { ar: 'مسكنات بلا وصفة' },
  'Strong pain medicine (opioids)': { ar: 'مسكنات قوية (أفيونية)' },
  'Other medicine for pain or nerves': { ar: 'أدوية أخرى للألم أو الأعصاب' },
  'Exercise or physical therapy': { ar: 'تمارين أو علاج طبيعي' },
  Injections: { ar: 'حقن' },
  'An operation': { ar: 'عملية جراحية' },
  'Talking therapy': { ar: 'علاج بالكلام' },
  'Relaxing, breathing or mindfulness': { ar: 'استرخاء أو تنفس أو يقظة ذهنية' },
  'Massage, needles or hands-on care': { ar: 'تدليك أو وخز بالإبر أو علاج يدوي' },
  'Heat, cold or a TENS device': { ar: 'حرارة أو برودة أو جهاز TENS' },
  'Help with sleep': { ar: 'مساعدة على النوم' },
  'A pain class or group': { ar: 'دورة أو مجموعة عن الألم' },
  // Function.
  'How hard are these for you now?': { ar: 'ما مدى صعوبة هذه عليك الآن؟' },
  'Your plan starts from what you can do, and goes where you want to go.': {
    ar: 'خطتك تبدأ مما تستطيعه، وتمضي إلى حيث تريد.',
  },
  'Not hard': { ar: 'غير صعب' },
  'A little hard': { ar: 'صعب قليلًا' },
  'Very hard': { ar: 'صعب جدًا' },
  'I cannot': { ar: 'لا أستطيع' },
  'Walk for 15 minutes': { ar: 'المشي 15 دقيقة' },
  'Climb stairs': { ar: 'صعود الدرج' },
  'Sit for half an hour': { ar: 'الجلوس نصف ساعة' },
  'Stand for half an hour': { ar: 'الوقوف نصف ساعة' },
  'Lift a shopping bag': { ar: 'رفع كيس المشتريات' },
  'Wash and dress': { ar: 'الاغتسال واللبس' },
  'Do housework': { ar: 'أعمال المنزل' },
  'Bend down': { ar: 'الانحناء' },
  'Which things are hard for you because of your pain? Name up to three.': {
    ar: 'ما الأشياء التي تصعب عليك بسبب ألمك؟ اذكر ثلاثة على الأكثر.',
  },
  'What helps with pain depends on much more than the place that hurts.': {
    ar: 'ما يفيد في الألم يتوقف على أكثر بكثير من المكان الذي يؤلم.',
  },
  // You and the people around you.
  'What helps you when it gets hard?': { ar: 'ما الذي يساعدك عندما تشتد الأمور؟' },
  'What helps you already is the best start for more.': {
    ar: 'ما يساعدك الآن هو أفضل بداية للمزيد.',
  },
  'Moving gently': { ar: 'الحركة بلطف' },
  'Resting for a while': { ar: 'الراحة لبعض الوقت' },
  'Being with people': { ar: 'أن أكون مع الناس' },
  'Being alone': { ar: 'أن أكون وحدي' },
  'Faith or prayer': { ar: 'الإيمان أو الصلاة' },
  'Music, crafts or nature': { ar: 'الموسيقى أو الأشغال أو الطبيعة' },
  'Keeping busy': { ar: 'الانشغال' },
  'Breathing or relaxing': { ar: 'التنفس أو الاسترخاء' },
  'Alcohol or other substances': { ar: 'الكحول أو مواد أخرى' },
  'Nothing helps right now': { ar: 'لا شيء يساعد الآن' },
  'Is there someone you can count on for help?': { ar: 'هل هناك من يمكنك الاعتماد عليه للمساعدة؟' },
  'Nobody should carry pain alone. We can look for help together.': {
    ar: 'لا ينبغي لأحد أن يحمل الألم وحده. يمكننا البحث عن المساعدة معًا.',
  },
  'Yes, more than one person': { ar: 'نعم، أكثر من شخص' },
  'Yes, one person': { ar: 'نعم، شخص واحد' },
  'Sometimes, it is not easy': { ar: 'أحيانًا، وليس الأمر سهلًا' },
  'No, nobody': { ar: 'لا أحد' },
  'Has something very hard or scary happened to you that still affects you?': {
    ar: 'هل حدث لك شيء شديد الصعوبة أو مخيف ما زال يؤثر فيك؟',
  },
  'You do not have to say what it was.': { ar: 'لست مضطرًا إلى قول ما كان.' },
  'Hard times can make the body stay on alert. That is not your fault.': {
    ar: 'الأوقات الصعبة قد تبقي الجسم متأهبًا. وهذا ليس ذنبك.',
  },
  'I am not sure': { ar: 'لست متأكدًا' },
  'Would an interpreter help you?': { ar: 'هل يساعدك وجود مترجم؟' },
  'Then somebody who speaks your language is there, at no cost to you.': {
    ar: 'عندها يكون معك من يتحدث لغتك، بلا تكلفة عليك.',
  },
  'Yes, for talking': { ar: 'نعم، للحديث' },
  'Yes, for sign language': { ar: 'نعم، للغة الإشارة' },
  'Which language do you speak at home?': { ar: 'ما اللغة التي تتحدثها في البيت؟' },
  'So that we find the right interpreter, and the right papers.': {
    ar: 'كي نجد المترجم المناسب والأوراق المناسبة.',
  },
  'Is there something about your faith, culture or family we should know?': {
    ar: 'هل هناك شيء عن دينك أو ثقافتك أو عائلتك ينبغي أن نعرفه؟',
  },
  'For example days of fasting, who should be in the room, or what to avoid.': {
    ar: 'مثلًا أيام الصيام، ومن يكون في الغرفة، وما ينبغي تجنبه.',
  },
  'Care works when it fits how you live.': { ar: 'الرعاية تنجح عندما تناسب طريقة عيشك.' },
  // Height and weight, for the questions about breathing in sleep.
  'About how tall are you?': { ar: 'كم طولك تقريبًا؟' },
  'About how much do you weigh?': { ar: 'كم وزنك تقريبًا؟' },
  'A guess is fine. 5 feet 6 inches are about 168 cm.': {
    ar: 'يكفي التقدير. خمس أقدام وست بوصات هي نحو 168 سم.',
  },
  'A guess is fine. 150 pounds are about 68 kg.': { ar: 'يكفي التقدير. 150 رطلًا هي نحو 68 كغ.' },
  'It helps us see how well you breathe at night. It is no judgement.': {
    ar: 'يساعدنا هذا على معرفة كيف تتنفس ليلًا. وليس هذا حكمًا عليك.',
  },
  cm: { ar: 'سم' },
  kg: { ar: 'كغ' },
  // Hopes.
  'Put the most important first.': { ar: 'ضع الأهم أولًا.' },
  'What do you hope we can do for you?': { ar: 'ماذا تأمل أن نفعل لك؟' },
  'Then we can say honestly what we can do, and what comes first.': {
    ar: 'عندها يمكننا أن نقول بصدق ما نستطيعه، وبماذا نبدأ.',
  },
  'Less pain': { ar: 'ألم أقل' },
  'Do more in spite of pain': { ar: 'القيام بالمزيد رغم الألم' },
  'Understand my pain': { ar: 'فهم ألمي' },
  'Better sleep': { ar: 'نوم أفضل' },
  'Better mood': { ar: 'مزاج أفضل' },
  'Fewer medicines': { ar: 'أدوية أقل' },
  'Go back to work': { ar: 'العودة إلى العمل' },
  'Find the cause': { ar: 'معرفة السبب' },
  'Be believed': { ar: 'أن يُصدَّق ألمي' },
  // Cannabis, and what was lost.
  'How often do you use cannabis (weed, hash or oil with THC)?': {
    ar: 'كم مرة تستعمل القنب (الحشيش أو الماريجوانا أو زيت فيه THC)؟',
  },
  Never: { ar: 'أبدًا' },
  'Less than once a week': { ar: 'أقل من مرة في الأسبوع' },
  'Once a week or more': { ar: 'مرة في الأسبوع أو أكثر' },
  'It can change how medicines and sleep help work. It is no judgement.': {
    ar: 'قد يغيّر ذلك مفعول الأدوية والمساعدة على النوم. وليس هذا حكمًا عليك.',
  },
  'Did you have to give up any of these because of pain, sleep or mood?': {
    ar: 'هل اضطررت إلى ترك أي مما يلي بسبب الألم أو النوم أو المزاج؟',
    'en-x-plain': 'Did you have to stop any of these due to pain, sleep or mood?',
  },
  'My work': { ar: 'عملي' },
  'School or training': { ar: 'الدراسة أو التدريب' },
  'If pain took a big part of your life, more help may be right for you.': {
    ar: 'إذا أخذ الألم جزءًا كبيرًا من حياتك فقد تناسبك مساعدة أكبر.',
  },
} as const;
