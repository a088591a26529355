import type { Own } from '../own-words.ts';

/** What the intake asks about the body, what was tried, who helps and what is hoped for, in Spanish. */
export const moreSpanishWords: Readonly<Partial<Record<Own, string>>> = {
  // What the clinic knows.
  'Is this what we know about you right?': '¿Es correcto lo que sabemos de usted?',
  'It comes from your record at the clinic. Please look it over.':
    'Viene de su expediente en la clínica. Por favor, mírelo.',
  'Yes, it is right': 'Sí, es correcto',
  'Something is different': 'Algo es distinto',
  'What you have told us before you need not say again.':
    'Lo que ya nos contó no lo tiene que decir otra vez.',
  'What is different?': '¿Qué es distinto?',
  'A person of your team will put it right.': 'Una persona de su equipo lo va a corregir.',
  // The kind of pain.
  Burning: 'Quema',
  Aching: 'Dolor sordo',
  Stabbing: 'Como puñaladas',
  'Electric shocks': 'Como toques eléctricos',
  'Pins and needles, numb': 'Hormigueo, dormido',
  Throbbing: 'Late, como el pulso',
  'Stiff or tight': 'Tieso o tenso',
  // Signs to check.
  'Have you noticed any of these, new or getting worse?':
    '¿Ha notado algo de esto, nuevo o cada vez peor?',
  'Some signs need a doctor soon. Most people have none of them.':
    'Con ciertas señales hay que ver pronto a un médico. Casi nadie las tiene.',
  'Pain is rarely a sign of something dangerous. We check so that we do not miss it.':
    'El dolor rara vez es señal de algo grave. Lo revisamos para que no se nos pase.',
  'Numb between your legs': 'Dormida la zona entre las piernas',
  'Cannot pee, or cannot hold pee or poo':
    'No puede orinar, o no puede aguantar la orina o las heces',
  'A leg or an arm that gets weaker and weaker': 'Una pierna o un brazo con cada vez menos fuerza',
  'A hot, swollen joint, or a fever': 'Una articulación caliente e hinchada, o fiebre',
  'A fall or an injury, and you cannot put weight on it':
    'Una caída o un golpe, y no puede apoyar esa parte',
  'A strong new headache, or you see badly': 'Un dolor de cabeza nuevo y fuerte, o ve mal',
  'Chest pain, or it is hard to breathe': 'Dolor en el pecho, o le cuesta respirar',
  'Not sure': 'No lo sé bien',
  'Are any of your joints swollen, without an injury?':
    '¿Tiene hinchadas las manos, las rodillas u otra articulación, sin un golpe?',
  'Swollen joints can be treated early. So we want to know.':
    'Lo que está hinchado se puede tratar a tiempo. Por eso lo queremos saber.',
  'Are your hands or wrists swollen?': '¿Tiene hinchadas las manos o las muñecas?',
  'About how many joints are swollen?': '¿Más o menos cuántas articulaciones están hinchadas?',
  'For how long have they been swollen?': '¿Desde hace cuánto están hinchadas?',
  'In the morning, how long are you stiff before it loosens?':
    'Por la mañana, ¿cuánto tarda en soltarse el cuerpo?',
  'Write 0 if you are not stiff.': 'Escriba 0 si no amanece con el cuerpo tieso.',
  joints: 'articulaciones',
  minutes: 'minutos',
  // Health.
  'Do you have any of these?': '¿Tiene algo de esto?',
  'Other health problems change what is safe and what helps.':
    'Otros problemas de salud cambian lo que es seguro y lo que ayuda.',
  Arthrosis: 'Artrosis',
  'Rheumatoid or another inflamed joint disease': 'Artritis reumatoide u otra con inflamación',
  Fibromyalgia: 'Fibromialgia',
  'Weak bones (osteoporosis)': 'Huesos débiles (osteoporosis)',
  'Frequent headaches or migraine': 'Dolores de cabeza frecuentes o migraña',
  Depression: 'Depresión',
  'Anxiety or panic': 'Ansiedad o pánico',
  'Bipolar disorder': 'Trastorno bipolar',
  'Sleep apnoea': 'Apnea del sueño',
  'Epilepsy or seizures': 'Epilepsia o convulsiones',
  Diabetes: 'Diabetes',
  'Heart disease or high blood pressure': 'Enfermedad del corazón o presión alta',
  'Kidney disease': 'Enfermedad de los riñones',
  'Cancer, now or before': 'Cáncer, ahora o antes',
  'Pregnant, or maybe pregnant': 'Embarazo, o tal vez embarazo',
  'None of these': 'Nada de esto',
  'Which medicines do you take, also those without a prescription?':
    '¿Qué medicinas toma? También las que compra sin receta.',
  'One on each line, as you call it. With the dose if you know it.':
    'Una en cada línea, como usted la llama. Con la dosis, si la sabe.',
  'We write it down as you say it, and check it with you before anything changes.':
    'Lo anotamos como usted lo dice y lo vemos con usted antes de cambiar algo.',
  'Are there medicines or other things you cannot take?':
    '¿Hay medicinas u otras cosas que no puede tomar?',
  'One on each line, and what happens when you take it.':
    'Una en cada línea, y qué le pasa cuando la toma.',
  'So that nobody gives you what harms you.': 'Para que nadie le dé lo que le hace daño.',
  'Have you had operations? Which, and about when?':
    '¿Le han hecho operaciones? ¿Cuáles y más o menos cuándo?',
  'One on each line.': 'Una en cada línea.',
  'Old operations can be part of the pain, or show what did not help.':
    'Una operación vieja puede ser parte del dolor, o mostrar lo que no ayudó.',
  'How often do you use cannabis (weed, hash or oil with THC)?':
    '¿Con qué frecuencia usa marihuana (hierba, hachís o aceite con THC)?',
  Never: 'Nunca',
  'Less than once a week': 'Menos de una vez por semana',
  'Once a week or more': 'Una vez por semana o más',
  'It can change how medicines and sleep help work. It is no judgement.':
    'Puede cambiar el efecto de las medicinas y de la ayuda para dormir. No es un juicio.',
  // Tried.
  'What have you tried for your pain, and did it work?':
    '¿Qué ha probado para su dolor, y le sirvió?',
  'Leave out what you have not tried.': 'Deje vacío lo que no ha probado.',
  'So that you do not have to try again what did not help, and keep what did.':
    'Para no repetir lo que no ayudó y seguir con lo que sí.',
  'Helped a lot': 'Ayudó mucho',
  'Helped a little': 'Ayudó un poco',
  'Did not help': 'No ayudó',
  'Made it worse': 'Lo empeoró',
  'Pain medicine from the shop': 'Medicina para el dolor sin receta',
  'Strong pain medicine (opioids)': 'Medicina fuerte para el dolor (opioides)',
  'Other medicine for pain or nerves': 'Otra medicina para el dolor o los nervios',
  'Exercise or physical therapy': 'Ejercicio o terapia física',
  Injections: 'Inyecciones',
  'An operation': 'Una operación',
  'Talking therapy': 'Terapia hablada',
  'Relaxing, breathing or mindfulness': 'Relajarse, respirar o atención plena',
  'Massage, needles or hands-on care': 'Masaje, agujas o trabajo con las manos',
  'Heat, cold or a TENS device': 'Calor, frío o un aparato TENS',
  'Help with sleep': 'Ayuda para dormir',
  'A pain class or group': 'Una clase o un grupo sobre el dolor',
  // Function.
  'How hard are these for you now?': '¿Qué tan difícil es esto para usted ahora?',
  'Your plan starts from what you can do, and goes where you want to go.':
    'Su plan empieza con lo que puede hacer y va hacia donde usted quiere.',
  'Not hard': 'Nada difícil',
  'A little hard': 'Un poco difícil',
  'Very hard': 'Muy difícil',
  'I cannot': 'No puedo',
  'Walk for 15 minutes': 'Caminar 15 minutos',
  'Climb stairs': 'Subir escaleras',
  'Sit for half an hour': 'Estar media hora en una silla',
  'Stand for half an hour': 'Estar media hora de pie',
  'Lift a shopping bag': 'Levantar una bolsa de compras',
  'Wash and dress': 'Bañarse y vestirse',
  'Do housework': 'Hacer las tareas de la casa',
  'Bend down': 'Agacharse',
  'Which things are hard for you because of your pain? Name up to three.':
    '¿Qué cosas le cuestan por su dolor? Diga hasta tres.',
  'What helps with pain depends on much more than the place that hurts.':
    'Lo que ayuda con el dolor depende de mucho más que del lugar que duele.',
  'Did you have to give up any of these because of pain, sleep or mood?':
    '¿Tuvo que dejar algo de esto por el dolor, el sueño o el ánimo?',
  'My work': 'Mi trabajo',
  'School or training': 'La escuela o un curso',
  'If pain took a big part of your life, more help may be right for you.':
    'Si el dolor le quitó una gran parte de su vida, tal vez le sirva más ayuda.',
  // You and the people around you.
  'What helps you when it gets hard?': '¿Qué le ayuda cuando se pone difícil?',
  'What helps you already is the best start for more.':
    'Lo que ya le ayuda es el mejor comienzo para más.',
  'Moving gently': 'Moverme con suavidad',
  'Resting for a while': 'Descansar un rato',
  'Being with people': 'Estar con gente',
  'Being alone': 'Estar a solas',
  'Faith or prayer': 'La fe o la oración',
  'Music, crafts or nature': 'Música, labores o naturaleza',
  'Keeping busy': 'Tener algo que hacer',
  'Breathing or relaxing': 'Respirar o relajarme',
  'Alcohol or other substances': 'Alcohol u otras sustancias',
  'Nothing helps right now': 'Ahora nada ayuda',
  'Is there someone you can count on for help?':
    '¿Hay alguien con quien pueda contar para que le ayude?',
  'Nobody should carry pain alone. We can look for help together.':
    'Nadie debe cargar el dolor a solas. Podemos buscar ayuda con usted.',
  'Yes, more than one person': 'Sí, más de una persona',
  'Yes, one person': 'Sí, una persona',
  'Sometimes, it is not easy': 'A veces, no es fácil',
  'No, nobody': 'No, nadie',
  'Has something very hard or scary happened to you that still affects you?':
    '¿Le pasó algo muy duro o que le dio mucho miedo y que todavía le afecta?',
  'You do not have to say what it was.': 'No tiene que decir qué fue.',
  'Hard times can make the body stay on alert. That is not your fault.':
    'Los tiempos duros pueden dejar el cuerpo en alerta. No es su culpa.',
  'I am not sure': 'No lo sé bien',
  'Would an interpreter help you?': '¿Le ayudaría un intérprete?',
  'Then somebody who speaks your language is there, at no cost to you.':
    'Entonces va a estar alguien que habla su idioma, sin costo para usted.',
  'Yes, for talking': 'Sí, para hablar',
  'Yes, for sign language': 'Sí, para lengua de señas',
  'Which language do you speak at home?': '¿Qué idioma habla en su casa?',
  'So that we find the right interpreter, and the right papers.':
    'Para encontrar al intérprete y los papeles que le sirven.',
  'Is there something about your faith, culture or family we should know?':
    '¿Hay algo de su fe, su cultura o su familia que debamos saber?',
  'For example days of fasting, who should be in the room, or what to avoid.':
    'Por ejemplo días de ayuno, quién debe estar en el cuarto o qué hay que evitar.',
  'Care works when it fits how you live.': 'La atención sirve cuando va con su forma de vivir.',
  // Height and weight.
  'About how tall are you?': '¿Más o menos cuánto mide?',
  'About how much do you weigh?': '¿Más o menos cuánto pesa?',
  'A guess is fine. 5 feet 6 inches are about 168 cm.':
    'Basta un cálculo. 5 pies y 6 pulgadas son unos 168 cm.',
  'A guess is fine. 150 pounds are about 68 kg.': 'Basta un cálculo. 150 libras son unos 68 kg.',
  'It helps us see how well you breathe at night. It is no judgement.':
    'Nos ayuda a ver qué tan bien respira de noche. No es un juicio.',
  cm: 'cm',
  kg: 'kg',
  // Hopes.
  'Put the most important first.': 'Ponga primero lo más importante.',
  'What do you hope we can do for you?': '¿Qué espera que podamos hacer por usted?',
  'Then we can say honestly what we can do, and what comes first.':
    'Así le podemos decir con verdad qué podemos hacer y qué va primero.',
  'Less pain': 'Menos dolor',
  'Do more in spite of pain': 'Hacer más a pesar del dolor',
  'Understand my pain': 'Entender mi dolor',
  'Better sleep': 'Dormir mejor',
  'Better mood': 'Mejor ánimo',
  'Fewer medicines': 'Menos medicinas',
  'Go back to work': 'Volver a trabajar',
  'Find the cause': 'Encontrar la causa',
  'Be believed': 'Que me crean',
};
