import type { StaffRole } from '#access';
import type { Text } from '#kernel';

/**
 * What each action is called to the person whose record it is. It follows a name: "Dr Wu looked at your
 * plan". Every name a contract gives in `audit` is listed here; a test holds the two together.
 */
export const actions: Readonly<Record<string, Text>> = {
  // Looking.
  READ_PATIENT: { en: 'looked at your page', ar: 'اطّلع على صفحتك' },
  READ_MEASURES: { en: 'looked at your questionnaire results', ar: 'اطّلع على نتائج استبياناتك' },
  READ_ASSIGNMENTS: {
    en: 'looked at which questionnaires you are asked',
    ar: 'اطّلع على الاستبيانات المطلوبة منك',
  },
  READ_REMINDERS: {
    en: 'looked at what you were reminded of',
    ar: 'اطّلع على التذكيرات المرسلة إليك',
  },
  LISTED_SCHEDULES: {
    en: 'opened the list of questionnaires in use',
    ar: 'فتح قائمة الاستبيانات المستخدمة',
  },
  PREVIEWED_QUESTIONNAIRES: {
    en: 'checked who a questionnaire would reach',
    ar: 'راجع من سيصله استبيان',
  },
  EXPORTED_REMINDERS: {
    en: 'took the list of reminders out of the system',
    ar: 'صدّر قائمة التذكيرات',
  },
  ASSIGNED_QUESTIONNAIRES: { en: 'gave you questions to answer', ar: 'أرسل إليك أسئلة للإجابة' },
  CHANGED_ASSIGNMENT: { en: 'changed when you are asked', ar: 'غيّر مواعيد أسئلتك' },
  STOPPED_ASSIGNMENT: { en: 'stopped a questionnaire', ar: 'أوقف استبيانًا' },
  RESUMED_ASSIGNMENT: { en: 'took a stop back', ar: 'تراجع عن إيقاف استبيان' },
  READ_DIARY: { en: 'looked at your diary', ar: 'اطّلع على يومياتك' },
  READ_FINDINGS: { en: 'looked at what the clinic noticed', ar: 'اطّلع على ملاحظات العيادة' },
  READ_PLAN: { en: 'looked at your plan', ar: 'اطّلع على خطتك' },
  READ_SHARING: { en: 'looked at whom you share with', ar: 'اطّلع على من تشاركهم' },
  READ_INTAKE_PROGRESS: {
    en: 'looked at how far your first questions are',
    ar: 'اطّلع على تقدّم أسئلتك الأولى',
  },
  READ_FAMILY_VIEW: { en: 'looked at what you share', ar: 'اطّلع على ما تشاركه' },
  REPLAYED_FINDING: {
    en: 'checked how the clinic noticed something',
    ar: 'راجع كيف لاحظت العيادة أمرًا ما',
  },
  LISTED_CASELOAD: { en: 'opened the list of people in care', ar: 'فتح قائمة الأشخاص في الرعاية' },
  LISTED_WORKLIST: { en: 'opened the list of work to do', ar: 'فتح قائمة العمل' },
  LISTED_ALERTS: { en: 'opened the list of safety alerts', ar: 'فتح قائمة تنبيهات السلامة' },
  READ_SAFETY_SETUP: { en: 'looked at the safety settings', ar: 'اطّلع على إعدادات السلامة' },
  // The record.
  REGISTERED_PATIENT: { en: 'registered you', ar: 'سجّلك' },
  IMPORTED_PATIENTS: { en: 'registered you from a list', ar: 'سجّلك من قائمة' },
  CHANGED_PATIENT: { en: 'changed your details', ar: 'غيّر بياناتك' },
  ENDED_CARE: { en: 'ended or paused your care', ar: 'أنهى رعايتك أو أوقفها مؤقتًا' },
  RESUMED_CARE: { en: 'took up your care again', ar: 'استأنف رعايتك' },
  RECORDED_FACT: { en: 'noted something about you', ar: 'سجّل معلومة عنك' },
  // Intake.
  SENT_INTAKE_LINK: { en: 'sent you the first questions', ar: 'أرسل إليك الأسئلة الأولى' },
  REVOKED_INTAKE_LINK: {
    en: 'ended a link to the first questions',
    ar: 'أنهى رابط الأسئلة الأولى',
  },
  READ_REFERRALS: { en: 'looked at why you were referred', ar: 'اطّلع على سبب إحالتك' },
  RECORDED_REFERRAL: { en: 'wrote down why you were referred', ar: 'سجّل سبب إحالتك' },
  DECIDED_REFERRAL: { en: 'answered your referral', ar: 'ردّ على إحالتك' },
  TOLD_REFERRER: { en: 'told whoever referred you', ar: 'أبلغ من أحالك' },
  OPENED_INTAKE: { en: 'opened the first questions', ar: 'فتح الأسئلة الأولى' },
  ANSWERED_INTAKE: { en: 'answered some of the first questions', ar: 'أجاب عن بعض الأسئلة الأولى' },
  SUBMITTED_INTAKE: { en: 'handed in the first questions', ar: 'سلّم الأسئلة الأولى' },
  // Care.
  PUSHED_OPERATIONS: { en: 'sent entries from the phone', ar: 'أرسل مدخلات من الهاتف' },
  DECIDED_FINDING: { en: 'decided on something the clinic noticed', ar: 'اتخذ قرارًا بشأن ملاحظة' },
  ACKNOWLEDGED_ALERT: { en: 'took on a safety alert', ar: 'تولّى تنبيه سلامة' },
  CLOSED_ALERT: { en: 'closed a safety alert', ar: 'أغلق تنبيه سلامة' },
  DRAFTED_PLAN: { en: 'drafted your plan', ar: 'أعدّ مسودة خطتك' },
  CHANGED_PLAN: { en: 'changed your plan', ar: 'غيّر خطتك' },
  ENDED_PLAN: { en: 'ended your plan', ar: 'أنهى خطتك' },
  RESUMED_PLAN: { en: 'took the end of your plan back', ar: 'ألغى إنهاء خطتك' },
  SAW_PLAN_RESPONSE: { en: 'read what you said about your plan', ar: 'قرأ ما قلته عن خطتك' },
  RESOLVED_CONFLICT: { en: 'made two parts of your plan fit', ar: 'وفّق بين جزأين من خطتك' },
  ACTIVATED_PLAN: { en: 'started your plan', ar: 'بدأ خطتك' },
  RESPONDED_TO_PLAN: { en: 'answered to the plan', ar: 'ردّ على الخطة' },
  ACTED_ON_CARD: { en: 'worked on a task about you', ar: 'عمل على مهمة تخصك' },
  // The clinic's own settings.
  CHANGED_PARAMETER: { en: 'changed a setting of the clinic', ar: 'غيّر إعدادًا في العيادة' },
  CHANGED_CLINIC: {
    en: 'changed the clinic’s own details',
    ar: 'غيّر بيانات العيادة نفسها',
  },
  CHECKED_LANGUAGE: {
    en: 'said whether a language was checked',
    ar: 'سجّل ما إذا كانت لغة ما قد رُوجعت',
  },
  SIGNED_RULE: { en: 'signed a rule of the clinic', ar: 'وقّع قاعدة من قواعد العيادة' },
  ATTESTED_LICENCE: {
    en: 'attested the right to use a questionnaire',
    ar: 'أقرّ بحق استخدام استبيان',
  },
  ENDED_ATTESTATION: {
    en: 'took back the right to use a questionnaire',
    ar: 'سحب إقرارًا بحق استخدام استبيان',
  },
  CHANGED_WORDING: {
    en: 'changed the wording of a questionnaire',
    ar: 'غيّر نص استبيان',
  },
  PUBLISHED_QUESTIONNAIRE: {
    en: 'published a questionnaire of the clinic',
    ar: 'نشر استبيانًا خاصًا بالعيادة',
  },
  CHANGED_QUESTIONNAIRE_STATE: {
    en: 'retired or took up a questionnaire of the clinic',
    ar: 'أوقف استبيانًا خاصًا بالعيادة أو استأنفه',
  },
  LOADED_ITEM_BANK: {
    en: 'loaded a bank of questions',
    ar: 'حمّل بنك أسئلة',
  },
  ENDED_ITEM_BANK: { en: 'took back a bank of questions', ar: 'سحب بنك أسئلة' },
  // Sharing and accounts.
  INVITED_FAMILY: { en: 'invited a helper', ar: 'دعا مساعدًا' },
  CHANGED_SHARING: { en: 'changed what a helper sees', ar: 'غيّر ما يراه المساعد' },
  INVITED_PATIENT: { en: 'invited you to an account', ar: 'دعاك إلى إنشاء حساب' },
  INVITED_STAFF: { en: 'invited a colleague', ar: 'دعا زميلًا' },
  REVOKED_INVITATION: { en: 'took an invitation back', ar: 'سحب دعوة' },
  ACCEPTED_INVITATION: { en: 'accepted an invitation', ar: 'قبل دعوة' },
  ENDED_STAFF_ROLE: { en: 'took a role away from a colleague', ar: 'أنهى دور زميل' },
  SIGNED_IN: { en: 'signed in', ar: 'سجّل الدخول' },
  CHOSE_HAT: { en: 'changed what they act as', ar: 'غيّر صفته' },
  ENDED_SESSION: { en: 'signed a device out', ar: 'أخرج جهازًا' },
  CHANGED_PASSWORD: { en: 'changed the password', ar: 'غيّر كلمة المرور' },
  MADE_PASSWORD_RESET: {
    en: 'made a link for a new password',
    ar: 'أنشأ رابطًا لكلمة مرور جديدة',
  },
  SECOND_FACTOR_ON: { en: 'confirmed an authenticator app', ar: 'أكّد تطبيق المصادقة' },
  SECOND_FACTOR_OFF: { en: 'turned the authenticator app off', ar: 'أوقف تطبيق المصادقة' },
  NEW_BACKUP_CODES: { en: 'made new backup codes', ar: 'أنشأ رموزًا احتياطية جديدة' },
  ADDED_PASSKEY: { en: 'added a passkey', ar: 'أضاف مفتاح مرور' },
  REMOVED_PASSKEY: { en: 'removed a passkey', ar: 'أزال مفتاح مرور' },
  // The site.
  CHANGED_CRISIS_CONTACT: { en: 'changed a crisis contact', ar: 'غيّر جهة اتصال للأزمات' },
  WENT_LIVE: { en: 'opened the clinic for patients', ar: 'افتتح العيادة للمرضى' },
  LOOKED_AT_JOBS: {
    en: 'looked at failed work of the server',
    ar: 'اطّلع على أعمال الخادم المتعثرة',
  },
  RETRIED_JOB: { en: 'ran failed work of the server again', ar: 'أعاد تشغيل عمل متعثر للخادم' },
};

/** An action nobody gave words to (a refusal on a route without audit) still says that something was. */
export const otherAction: Text = { en: 'did something else', ar: 'قام بأمر آخر' };

export const roleWords: Readonly<
  Record<StaffRole | 'patient' | 'family' | 'intake' | 'system', Text>
> = {
  coordinator: { en: 'care coordinator', ar: 'منسق الرعاية' },
  physician: { en: 'physician', ar: 'طبيب' },
  psychologist: { en: 'psychologist', ar: 'أخصائي نفسي' },
  physiotherapist: { en: 'physiotherapist', ar: 'معالج طبيعي' },
  'peer-moderator': { en: 'peer group moderator', ar: 'مشرف مجموعة الأقران' },
  researcher: { en: 'researcher', ar: 'باحث' },
  administrator: { en: 'site administrator', ar: 'مدير النظام' },
  patient: { en: 'you', ar: 'أنت' },
  family: { en: 'your helper', ar: 'مساعدك' },
  intake: { en: 'whoever opened the link you were sent', ar: 'من فتح الرابط المرسل إليك' },
  system: { en: 'the clinic’s computer', ar: 'حاسوب العيادة' },
};
