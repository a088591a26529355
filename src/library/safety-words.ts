/**
 * Words that ask about suicide or self-harm, in the languages of the product and as PHQ-9 has them in
 * some others. A net with wide meshes: it warns whoever writes and stops a form from elsewhere; it
 * protects nobody.
 */
const safetyWords = new RegExp(
  [
    'suicid|suizid|selbstmord|selbsttötung|selbstverletz|self-?harm',
    'kill(?:ing)? (?:your|my)self|(?:end|tak)(?:e|ing)? (?:your|my) (?:own )?life',
    '(?:harm|hurt|cut|injur)(?:e|ing|ting)? (?:your|my)self',
    'better off dead|not wak(?:e|ing) up|wish(?:ed)? (?:you|i) (?:were|was) dead|want(?:ed)? to die',
    'tot wären|tot sein|nicht mehr leben|leid zufügen|leben (?:zu )?nehmen|(?:sich|mich|mir) umbringen',
    'انتحار|إيذاء (?:نفسك|النفس)|قتل نفسك|تؤذي نفسك|لو كنت ميت|الموت أفضل',
    'mejor muert|lastimarse|hacerse daño|quitarse la vida',
    'mieux mourir|faire du mal|mettre fin à vos jours',
    'meglio morire|farsi del male|togliersi la vita',
    'melhor estar mort|se ferir|beter dood|uzelf .{0,30}pijn te doen|zelfmoord|zelfdoding',
    'intihar|kendinize zarar|самоубийств|суицид|лучше было бы умереть|навредить себе',
  ].join('|'),
  'i',
);

/** Whether a question of the clinic's own seems to ask for what only ASQ and PHQ-9 can act on. */
export const asksAboutSafety = (words: Readonly<Record<string, string>>): boolean =>
  Object.values(words).some((text) => safetyWords.test(text));
