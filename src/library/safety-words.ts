/**
 * Words that ask about suicide or self-harm, in the languages of the product and some others. A net
 * with wide meshes: it warns whoever writes, it protects nobody.
 */
const safetyWords =
  /suicid|suizid|selbstmord|kill (?:your|my)self|end (?:your|my) life|(?:harm|hurt|cut) (?:your|my)self|self-?harm|better off dead|not wake up|wish(?:ed)? (?:you|i) were dead|انتحار|إيذاء (?:نفسك|النفس)|قتل نفسك|تؤذي نفسك/i;

/** Whether a question of the clinic's own seems to ask for what only ASQ and PHQ-9 can act on. */
export const asksAboutSafety = (words: Readonly<Record<string, string>>): boolean =>
  Object.values(words).some((text) => safetyWords.test(text));
