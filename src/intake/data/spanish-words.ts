import type { Own } from '../own-words.ts';
import { moreSpanishWords } from './spanish-more-words.ts';

/**
 * What the intake says in our own words, in Spanish: a draft, like all of `locales/`. A chunk of its
 * own, loaded by a phone that speaks Spanish. What is new falls back to English until somebody
 * translates it; a test keeps that under 5 %.
 */
export const spanishWords: Readonly<
  Partial<Record<Own | 'Would rather not say' | 'Skipped', string>>
> = {
  // Sections.
  Welcome: 'Le damos la bienvenida',
  'Your pain': 'Su dolor',
  'The last week': 'La última semana',
  'How you have been feeling': 'Cómo se ha sentido',
  Sleep: 'El sueño',
  'Your days': 'Sus días',
  'What matters to you': 'Lo que le importa',
  'Signs to check': 'Señales que hay que revisar',
  'Your health': 'Su salud',
  'What you have tried': 'Lo que ya probó',
  'You and the people around you': 'Usted y su gente',
  // Who sees it.
  'Only your care team sees this.': 'Solo su equipo de salud ve esto.',
  'Only your care team sees this. It is never shared with family by itself.':
    'Solo su equipo de salud ve esto. Nunca llega por sí solo a su familia.',
  'Only your care team sees this. You do not have to say.':
    'Solo su equipo de salud ve esto. No tiene que decirlo.',
  'Your care team sees this at once, also before you hand in the rest.':
    'Su equipo de salud ve esto en seguida, aun antes de que usted entregue lo demás.',
  // Questions.
  'Your answers help your team make a plan with you.':
    'Sus respuestas ayudan a su equipo a hacer un plan con usted.',
  'You can skip any question, stop, and come back later. Nothing is lost.':
    'Puede saltar cualquier pregunta, parar y volver después. Nada se pierde.',
  'You decide what you tell us. We ask so that your first visit can start where you are.':
    'Usted decide qué nos cuenta. Preguntamos para que su primera cita empiece donde usted está.',
  'What brings you here?': '¿Qué le trae por aquí?',
  'In your own words, so that you do not have to tell it again and again.':
    'En sus propias palabras, para que no tenga que contarlo una y otra vez.',
  'Where does it hurt, and how much?': '¿Dónde le duele y cuánto?',
  'Some pain stays in one place, some is spread out. The two need different help.':
    'Hay dolor que se queda en un lugar y dolor que se extiende. Cada uno necesita otra ayuda.',
  'How long have you had this pain?': '¿Desde hace cuánto tiene este dolor?',
  'Pain that has lasted for a long time works in another way than new pain.':
    'El dolor que dura mucho tiempo funciona de otra forma que el dolor nuevo.',
  'Which of these fits your days best?': '¿Qué se parece más a sus días?',
  'I do not go to work': 'No voy a trabajar',
  'I look after home or family': 'Cuido de la casa o de la familia',
  'I work in the daytime': 'Trabajo de día',
  'I work in the evening': 'Trabajo por la tarde',
  'I work at night': 'Trabajo de noche',
  'My shifts change': 'Mis turnos cambian',
  'So that the plan fits your hours, and your sleep.':
    'Para que el plan vaya con sus horas y con su sueño.',
  'Do you drive or run machines for your work?': '¿Maneja un auto o máquinas en su trabajo?',
  Yes: 'Sí',
  No: 'No',
  'Some medicines make people sleepy. We want you to be safe.':
    'Algunas medicinas dan sueño. Queremos que no le pase nada.',
  'What could make it hard to come or to take part?':
    '¿Qué podría hacer difícil venir o participar?',
  'Getting there': 'Llegar hasta aquí',
  Money: 'El dinero',
  Time: 'El tiempo',
  'Looking after others': 'Cuidar de otros',
  Language: 'El idioma',
  'Reading long texts': 'Leer textos largos',
  'No phone or internet': 'No tener teléfono o internet',
  'Fear that moving does harm': 'Miedo a que moverse haga daño',
  'Bad experiences with care': 'Malas experiencias con la atención',
  'Being too tired': 'Demasiado cansancio',
  Nothing: 'Nada',
  'Many of these can be solved: by video, by telephone, with an interpreter.':
    'Muchas de estas cosas se arreglan: por video, por teléfono o con un intérprete.',
  'What would you like to have more of?': '¿De qué quiere tener más?',
  'Time with family': 'Tiempo con la familia',
  Work: 'Trabajo',
  'Good sleep': 'Dormir bien',
  Walking: 'Caminar',
  'Something I love doing': 'Algo que me encanta hacer',
  Friends: 'Amistades',
  'Getting things done at home': 'Hacer las cosas de la casa',
  'Doing things on my own': 'Hacer las cosas por mi cuenta',
  'Feeling like myself': 'Sentir que soy yo',
  'Your plan starts from this, not from your pain.': 'Su plan empieza por esto, no por su dolor.',
  'If one thing could be better in three months, what would it be?':
    'Si una cosa pudiera estar mejor en tres meses, ¿cuál sería?',
  'We put your words at the top of your plan.': 'Ponemos sus palabras al inicio de su plan.',
  // Why an instrument is asked.
  'Pain and mood pull on each other. If we know both, we can help with both.':
    'El dolor y el ánimo se afectan el uno al otro. Si vemos los dos, podemos ayudar con los dos.',
  'Many people with long pain have such thoughts. We ask so that nobody is alone with them.':
    'Mucha gente con dolor largo tiene estos pensamientos. Preguntamos para que nadie esté a solas con ellos.',
  'Three numbers show how much pain takes from your days, now and later.':
    'Tres números muestran cuánto le quita el dolor a sus días, ahora y después.',
  'Poor sleep makes pain stronger. It is often the best place to start.':
    'Dormir mal hace más fuerte el dolor. Muchas veces es lo mejor para empezar.',
  // Places of the body.
  Head: 'Cabeza',
  'Left jaw': 'Mandíbula izquierda',
  'Right jaw': 'Mandíbula derecha',
  Neck: 'Cuello',
  'Left shoulder': 'Hombro izquierdo',
  'Right shoulder': 'Hombro derecho',
  'Left upper arm': 'Brazo izquierdo',
  'Right upper arm': 'Brazo derecho',
  'Left lower arm': 'Antebrazo izquierdo',
  'Right lower arm': 'Antebrazo derecho',
  'Left hand': 'Mano izquierda',
  'Right hand': 'Mano derecha',
  Chest: 'Pecho',
  Belly: 'Vientre',
  'Upper back': 'Espalda alta',
  'Lower back': 'Espalda baja',
  'Left hip or bottom': 'Cadera o nalga izquierda',
  'Right hip or bottom': 'Cadera o nalga derecha',
  'Left upper leg': 'Muslo izquierdo',
  'Right upper leg': 'Muslo derecho',
  'Left knee': 'Rodilla izquierda',
  'Right knee': 'Rodilla derecha',
  'Left lower leg': 'Pierna izquierda, parte baja',
  'Right lower leg': 'Pierna derecha, parte baja',
  'Left foot': 'Pie izquierdo',
  'Right foot': 'Pie derecho',
  // Answers as they are shown again.
  'Would rather not say': 'Prefiere no decirlo',
  Skipped: 'Sin contestar',
  ...moreSpanishWords,
};
