import type { Aspects, PlanItemBody } from '#plan';

type Kind = PlanItemBody['kind'];

/** What the type of an element says, by the words it contains. The first that fits counts. */
export const elementKinds: readonly (readonly [Kind, RegExp])[] = [
  ['brace', /corset|brace|collar|splint|orthosis|back-belt|lumbar-belt|^belt$|sling/],
  [
    'medicine',
    /taper|wean|dose-reduction|^(drug|medication|medicine|med)$|(start|initiat|switch).*(drug|medic|opioid|dmard|depress)|(dmard|depress[a-z]*|opioid)-(start|switch|change)/,
  ],
  ['return-to-work', /return-to-(work|role|job|duty)|^rtw$|work-hardening|phased-return/],
  ['goal', /(^|-)goal|(^|-)target/],
  ['explanation', /explanation|explanatory|formulation/],
  ['certificate', /sick-?note|fit-?note|sick-?leave|certificat|disability|work-note|med3/],
  ['family-action', /family|spouse|partner|carer|caregiver|wife|husband/],
  [
    'rest-period',
    /(^|-)nap|rest-(period|break|pause)|paced-(rest|break)|pacing-(rest|break|nap)|siesta/,
  ],
  [
    'rest-advice',
    /^rest$|rest-advice|bed-?rest|(^|-)avoid|activity-ban|no-activity|no-lifting|activity-restriction|immobili|strict-rest|complete-rest/,
  ],
  [
    'imaging',
    /(^|-)mri|x-?ray|radiograph|(^|-)ct($|-)|imaging|(^|-)scan|ultrasound-(scan|imaging)/,
  ],
  [
    'passive-treatment',
    /tens($|-)|ultrasound|interferential|massage|passive|electro|manual-therapy|hot-pack|heat|acupunct|dry-needl|traction|manipulat|^us$|^ift$|short-?wave|laser/,
  ],
  [
    'procedure',
    /inject|surg|operation|nerve-block|epidural|procedure|arthroscop|ablation|infiltrat/,
  ],
  ['light-therapy', /light-?box|light-therapy|bright-light/],
  [
    'tracking',
    /diary|questionnaire|(^|-)measure|survey|(^|-)proms?($|-)|wearable|tracker|watch|sleep-score|rating|prompt|(^|-)ema($|-)|instrument|assessment|logging|(^|-)log$/,
  ],
  ['sleep-window', /sleep-?restrict|(^|-)srt($|-)|sleep-window|restrict.*sleep|bed-restriction/],
  ['cbt-session', /cbt-?i($|-)|insomnia|stimulus-control|sleep-(compression|hygiene|therapy)/],
  ['exposure-step', /exposure(?!.*(trauma|ptsd))/],
  [
    'cbt-session',
    /trauma|emdr|tf-cbt|(^|-)cpt($|-)|prolonged-exposure|cognitive-processing|^act($|-)|acceptance|thought|control-strateg/,
  ],
  [
    'behavioural-activation',
    /behaviou?ral-activation|(^|-)ba($|-)|activity-schedul|pleasant-activit/,
  ],
  ['relaxation', /relax|breath|mindful|grounding|(^|-)pmr|meditat|body-scan/],
  ['activity-quota', /graded|quota|pacing|incremental|(^|-)get($|-)|activity/],
  [
    'exercise',
    /exercis|(^|-)pt($|-)|physio|(^|-)walk|strength|aerobic|hydro|yoga|pilates|rehab|gym|running|(^|-)run($|-)|jog|hiit|interval-training|swim|cycling|stretch|training|isometric|drive|driving/,
  ],
  [
    'education',
    /educat|leaflet|material|handout|booklet|video|class($|-)|(^|-)pne($|-)|app-content|reading/,
  ],
  ['cbt-session', /cbt|psycho|counsel|therapy|skills/],
  ['visit', /contact|call|visit|review|appointment|check-?in|reassur|clinic|consult|telehealth/],
];

export const disciplineWords: readonly (readonly [PlanItemBody['discipline'], RegExp])[] = [
  ['physiotherapy', /^pt($|-)|physio|physical-th|^ot$|occupational|rehab/],
  ['psychology', /psych|^cbt|mental|therapist|behaviou?r/],
  ['rheumatology', /rheum/],
  ['pain-medicine', /pain|anaesth|anesth|ortho|surg/],
  [
    'primary-care',
    /pcp|^gp$|primary|family-(doctor|medicine|physician)|general-pract|physician|doctor/,
  ],
  ['coordination', /coordinat|care-manager|nurse|case-lead/],
  ['family', /family|spouse|partner|carer/],
  ['patient', /patient|self|person/],
];

export const usualDiscipline: Readonly<Partial<Record<Kind, PlanItemBody['discipline']>>> = {
  exercise: 'physiotherapy',
  'activity-quota': 'physiotherapy',
  'exposure-step': 'physiotherapy',
  'passive-treatment': 'physiotherapy',
  'cbt-session': 'psychology',
  'behavioural-activation': 'psychology',
  'sleep-window': 'psychology',
  relaxation: 'psychology',
  medicine: 'primary-care',
  'family-action': 'family',
};

type Words<Name extends keyof Aspects> = readonly (readonly [NonNullable<Aspects[Name]>, RegExp])[];
type WordsOf<Name extends keyof Aspects> =
  NonNullable<Aspects[Name]> extends string ? Words<Name> : never;

export const regionWords: WordsOf<'region'> = [
  ['low-back', /lumb|lower-back|low-back|^back|(^|-)lbp|back-pain|sacr|^spine$|sciatic/],
  ['neck', /neck|cervic|whiplash/],
  ['upper-back', /thorac|upper-back/],
  ['shoulder', /shoulder/],
  ['knee', /knee/],
  ['hip', /hip/],
  ['foot', /foot|ankle|feet/],
  ['hand', /hand|wrist|finger|thumb/],
  ['arm', /arm|elbow/],
  ['whole-body', /whole|wide|general|body|all/],
];
export const indicationWords: WordsOf<'indication'> = [
  ['fracture', /fractur|broken|osteoporo/],
  ['after-operation', /post-?op|after-(op|surg)|surg/],
  ['knee-osteoarthritis', /knee.*(oa|osteoarth)|(oa|osteoarth).*knee|gonarth/],
  [
    'inflammatory-arthritis',
    /(^|-)ra($|-)|rheumatoid|inflammat|psa($|-)|psoriatic|axspa|spondylo|synovit/,
  ],
  [
    'non-specific-pain',
    /non-?specific|(^|-)lbp|low-back|lumb|neck|back-pain|cervic|chronic-pain|mechanical/,
  ],
];
export const methodWords: WordsOf<'method'> = [
  ['tens', /tens($|-)|electro/],
  ['interferential', /interferential|^ift$/],
  ['ultrasound', /ultrasound|^us$/],
  ['massage', /massage/],
  ['acupuncture', /acupunct|needl/],
  ['heat-or-cold', /heat|hot|cold|ice/],
  ['manual-therapy', /manual|manip|mobilis|mobiliz|traction/],
];
export const procedureWords: WordsOf<'procedure'> = [
  ['operation', /surg|operation|arthroscop|replacement/],
  ['injection', /inject|block|epidural|infiltrat|ablation/],
];
export const effortWords: WordsOf<'effort'> = [
  ['vigorous', /vigorous|high|hard|intens|hiit/],
  ['moderate', /moderate|medium/],
  ['light', /light|low|gentle|easy/],
];
export const approachWords: WordsOf<'approach'> = [
  ['cbt-i', /cbt-?i($|-)|insomnia|stimulus-control|sleep/],
  [
    'trauma-focused',
    /trauma|emdr|ptsd|tf-cbt|(^|-)cpt($|-)|prolonged-exposure|cognitive-processing/,
  ],
  ['act', /^act($|-)|acceptance/],
  ['thought-control', /thought-(stop|control|suppress)|control-of-thought|control-strateg/],
  ['cbt', /cbt|cognitive/],
];
export const messageWords: WordsOf<'message'> = [
  [
    'safe-to-move',
    /safe|sensiti|hurt-(is-)?not|no-(serious-)?damage|not-damag|stable-|nociplastic|biopsychosocial/,
  ],
  [
    'damage',
    /damage|unstable|instab|worn|wear|degenerat|slipped|crumbl|tear|bone-on-bone|structural|biomedical/,
  ],
];
export const measureWords: WordsOf<'measure'> = [
  ['steps', /step/],
  ['walking-minutes', /walk/],
  ['lifting-kg', /lift/],
  ['sitting-minutes', /sit/],
  ['work-hours', /work|job|employ/],
  ['pain', /pain/],
  ['activity-hours', /activ|hour|upright|stand/],
];
export const familyRoleWords: WordsOf<'familyRole'> = [
  [
    'takes-over',
    /take-?s?-?over|takes|rest|dot(e|ing)|solicit|protect|do-everything|help-with-everything|relieve/,
  ],
  ['watches', /monitor|watch|remind|supervis|check/],
  ['encourages', /prais|encourag|coach|support/],
  ['joins-in', /join|walk|together|exercise|company|accompan/],
];
export const constructWords: WordsOf<'construct'> = [
  ['mood', /phq|mood|depress|bdi|hads-d|promis-dep/],
  ['anxiety', /gad|anx|worry|hads-a/],
  ['sleep', /isi($|-)|sleep|psqi|insomnia/],
  ['fear', /tsk|fabq|fear|kinesio|pcs($|-)|catastroph/],
  ['pain', /peg($|-)|bpi|pain|nrs|vas($|-)|intensity/],
  ['function', /rmdq|odi($|-)|oswestry|roland|function|disab|haq|womac|whodas/],
  ['activity', /step|activ/],
];
export const changeWords: WordsOf<'change'> = [
  ['lower', /taper|wean|reduc|lower|decreas|halv|down/],
  ['switch', /switch|swap|change-to|replac/],
  ['stop', /stop|discontinu|ceas|withdr/],
  ['raise', /increas|rais|doubl|titrat|up/],
  ['start', /start|initiat|new|beg[iau]n|commenc|introduc|^add/],
];
