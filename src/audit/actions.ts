import type { StaffRole } from '#access';
import type { Text } from '#kernel';
import { choiceActions } from './choice-actions.ts';
import { medicineActions } from './medicine-actions.ts';
import { recordActions } from './record-actions.ts';
import { ruleActions } from './rule-actions.ts';
import { studyActions } from './study-actions.ts';

/**
 * What each action is called to the person whose record it is. It follows a name: "Dr Wu looked at your
 * plan". In Arabic it is a noun ("a look at your plan"), which fits a woman and a man alike. Every name a
 * contract gives in `audit` is listed here; a test holds the two together.
 */
export const actions: Readonly<Record<string, Text>> = {
  // Looking.
  READ_PATIENT: { en: 'looked at your page', ar: 'اطّلاع على صفحتك' },
  READ_MEASURES: { en: 'looked at your questionnaire results', ar: 'اطّلاع على نتائج استبياناتك' },
  READ_ASSIGNMENTS: {
    en: 'looked at which questionnaires you are asked',
    ar: 'اطّلاع على الاستبيانات المطلوبة منك',
  },
  READ_REMINDERS: {
    en: 'looked at what you were reminded of',
    ar: 'اطّلاع على التذكيرات المرسلة إليك',
  },
  LISTED_SCHEDULES: {
    en: 'opened the list of questionnaires in use',
    ar: 'فتح قائمة الاستبيانات المستخدمة',
  },
  PREVIEWED_QUESTIONNAIRES: {
    en: 'checked who a questionnaire would reach',
    ar: 'مراجعة من سيصله استبيان',
  },
  EXPORTED_REMINDERS: {
    en: 'took the list of reminders out of the system',
    ar: 'تصدير قائمة التذكيرات',
  },
  ASSIGNED_QUESTIONNAIRES: { en: 'gave you questions to answer', ar: 'إرسال أسئلة إليك للإجابة' },
  CHANGED_ASSIGNMENT: { en: 'changed when you are asked', ar: 'تغيير مواعيد أسئلتك' },
  STOPPED_ASSIGNMENT: { en: 'stopped a questionnaire', ar: 'إيقاف استبيان' },
  RESUMED_ASSIGNMENT: { en: 'took a stop back', ar: 'التراجع عن إيقاف استبيان' },
  READ_DIARY: { en: 'looked at your diary', ar: 'اطّلاع على يومياتك' },
  READ_FINDINGS: { en: 'looked at what the clinic noticed', ar: 'اطّلاع على ملاحظات العيادة' },
  READ_PLAN: { en: 'looked at your plan', ar: 'اطّلاع على خطتك' },
  ...medicineActions,
  ...recordActions,
  ...ruleActions,
  ...choiceActions,
  ...studyActions,
  READ_SAFETY_PLAN: { en: 'looked at your safety plan', ar: 'اطّلاع على خطة أمانك' },
  READ_SHARING: { en: 'looked at whom you share with', ar: 'اطّلاع على من تشاركهم' },
  READ_INTAKE_PROGRESS: {
    en: 'looked at how far your first questions are',
    ar: 'اطّلاع على تقدّم أسئلتك الأولى',
  },
  READ_FAMILY_VIEW: { en: 'looked at what you share', ar: 'اطّلاع على ما تشاركه' },
  LISTED_CASELOAD: { en: 'opened the list of people in care', ar: 'فتح قائمة الأشخاص في الرعاية' },
  READ_SECOND_SCREEN: {
    en: 'opened the second safety questions',
    ar: 'اطّلاع على أسئلة السلامة الثانية',
  },
  ASKED_SECOND_SCREEN: {
    en: 'asked the second safety questions with you',
    ar: 'طرح أسئلة السلامة الثانية معك',
  },
  RECORDED_SAFETY_CONTACT: {
    en: 'noted a call to you after a safety alert',
    ar: 'تسجيل اتصال بك بعد تنبيه سلامة',
  },
  RECORDED_CRISIS_DISCHARGE: {
    en: 'noted that you came home after a crisis',
    ar: 'تسجيل عودتك إلى المنزل بعد أزمة',
  },
  LISTED_WORKLIST: { en: 'opened the list of work to do', ar: 'فتح قائمة العمل' },
  LISTED_ALERTS: { en: 'opened the list of safety alerts', ar: 'فتح قائمة تنبيهات السلامة' },
  READ_SAFETY_SETUP: { en: 'looked at the safety settings', ar: 'اطّلاع على إعدادات السلامة' },
  // The record.
  REGISTERED_PATIENT: { en: 'registered you', ar: 'تسجيلك' },
  IMPORTED_PATIENTS: { en: 'registered you from a list', ar: 'تسجيلك من قائمة' },
  CHANGED_PATIENT: { en: 'changed your details', ar: 'تغيير بياناتك' },
  ENDED_CARE: { en: 'ended or paused your care', ar: 'إنهاء رعايتك أو إيقافها مؤقتًا' },
  RESUMED_CARE: { en: 'took up your care again', ar: 'استئناف رعايتك' },
  ANSWERED_TOGETHER: { en: 'wrote down your answers with you', ar: 'تدوين إجاباتك معك' },
  ASKED_ADAPTIVE_TEST: { en: 'asked you questions', ar: 'طرح أسئلة عليك' },
  ENTERED_PAPER_FORM: {
    en: 'typed in a paper form of yours',
    ar: 'أدخل استمارة ورقية خاصة بك',
  },
  WITHDREW_PAPER_FORM: {
    en: 'took back a paper form typed in by mistake',
    ar: 'سحب استمارة ورقية أُدخلت خطأً',
  },
  IMPORTED_SCORES: {
    en: 'took in results from before out of a file',
    ar: 'أدخل نتائج سابقة من ملف',
  },
  RECORDED_FACT: { en: 'noted something about you', ar: 'تسجيل معلومة عنك' },
  // Intake.
  SENT_INTAKE_LINK: { en: 'sent you the first questions', ar: 'إرسال الأسئلة الأولى إليك' },
  REVOKED_INTAKE_LINK: {
    en: 'ended a link to the first questions',
    ar: 'إنهاء رابط الأسئلة الأولى',
  },
  READ_REFERRALS: { en: 'looked at why you were referred', ar: 'اطّلاع على سبب إحالتك' },
  RECORDED_REFERRAL: { en: 'wrote down why you were referred', ar: 'تسجيل سبب إحالتك' },
  DECIDED_REFERRAL: { en: 'answered your referral', ar: 'الرد على إحالتك' },
  TOLD_REFERRER: { en: 'told whoever referred you', ar: 'إبلاغ الجهة التي أحالتك' },
  OPENED_INTAKE: { en: 'opened the first questions', ar: 'فتح الأسئلة الأولى' },
  OPENED_BEGUN_INTAKE: {
    en: 'opened the answers you had begun, saying that you agreed and were with them',
    ar: 'فتح الإجابات التي بدأتها، مع التأكيد على موافقتك وحضورك',
  },
  ANSWERED_INTAKE: {
    en: 'answered some of the first questions',
    ar: 'الإجابة عن بعض الأسئلة الأولى',
  },
  SUBMITTED_INTAKE: { en: 'handed in the first questions', ar: 'تسليم الأسئلة الأولى' },
  // Care.
  PUSHED_OPERATIONS: { en: 'sent entries from the phone', ar: 'إرسال مدخلات من الهاتف' },
  DECIDED_FINDING: { en: 'decided on something the clinic noticed', ar: 'اتخاذ قرار بشأن ملاحظة' },
  ACKNOWLEDGED_ALERT: { en: 'took on a safety alert', ar: 'تولّي تنبيه سلامة' },
  CLOSED_ALERT: { en: 'closed a safety alert', ar: 'إغلاق تنبيه سلامة' },
  CHANGED_SAFETY_PLAN: { en: 'changed your safety plan', ar: 'تغيير خطة أمانك' },
  DRAFTED_PLAN: { en: 'drafted your plan', ar: 'إعداد مسودة خطتك' },
  CHANGED_PLAN: { en: 'changed your plan', ar: 'تغيير خطتك' },
  ENDED_PLAN: { en: 'ended your plan', ar: 'إنهاء خطتك' },
  RESUMED_PLAN: { en: 'took the end of your plan back', ar: 'إلغاء إنهاء خطتك' },
  SAW_PLAN_RESPONSE: { en: 'read what you said about your plan', ar: 'قراءة ما قلته عن خطتك' },
  RESOLVED_CONFLICT: { en: 'made two parts of your plan fit', ar: 'التوفيق بين جزأين من خطتك' },
  ACTIVATED_PLAN: { en: 'started your plan', ar: 'بدء خطتك' },
  RESPONDED_TO_PLAN: { en: 'answered to the plan', ar: 'الرد على الخطة' },
  RECORDED_CONTACT: { en: 'noted a talk with you', ar: 'تدوين محادثة معك' },
  RECORDED_CONSULTATION: {
    en: 'noted that a psychiatrist was asked about your care',
    ar: 'تدوين استشارة طبيب نفسي بشأن رعايتك',
  },
  ACTED_ON_CARD: { en: 'worked on a task about you', ar: 'العمل على مهمة تخصك' },
  // The clinic's own settings.
  CHANGED_CLINIC: {
    en: 'changed the clinic’s own details',
    ar: 'تغيير بيانات العيادة نفسها',
  },
  CHECKED_LANGUAGE: {
    en: 'said whether a language was checked',
    ar: 'تسجيل ما إذا كانت لغة ما قد رُوجعت',
  },
  ATTESTED_LICENCE: {
    en: 'attested the right to use a questionnaire',
    ar: 'إقرار بحق استخدام استبيان',
  },
  ENDED_ATTESTATION: {
    en: 'took back the right to use a questionnaire',
    ar: 'سحب إقرار بحق استخدام استبيان',
  },
  CHANGED_WORDING: {
    en: 'changed the wording of a questionnaire',
    ar: 'تغيير نص استبيان',
  },
  PUBLISHED_QUESTIONNAIRE: {
    en: 'published a questionnaire of the clinic',
    ar: 'نشر استبيان خاص بالعيادة',
  },
  CHANGED_QUESTIONNAIRE_STATE: {
    en: 'retired or took up a questionnaire of the clinic',
    ar: 'إيقاف استبيان خاص بالعيادة أو استئنافه',
  },
  IMPORTED_QUESTIONNAIRE: {
    en: 'took in a questionnaire from elsewhere',
    ar: 'استيراد استبيان من مصدر آخر',
  },
  EXPORTED_MEASURES: {
    en: 'took out your answers as a file',
    ar: 'تصدير إجاباتك في ملف',
  },
  LOADED_ITEM_BANK: {
    en: 'loaded a bank of questions',
    ar: 'تحميل بنك أسئلة',
  },
  ENDED_ITEM_BANK: { en: 'took back a bank of questions', ar: 'سحب بنك أسئلة' },
  // Sharing and accounts.
  INVITED_FAMILY: { en: 'invited a helper', ar: 'دعوة من يساعدك' },
  CHANGED_SHARING: { en: 'changed what a helper sees', ar: 'تغيير ما يُعرض على من يساعدك' },
  INVITED_PATIENT: { en: 'invited you to an account', ar: 'دعوتك إلى إنشاء حساب' },
  INVITED_STAFF: { en: 'invited a colleague', ar: 'دعوة إلى العمل في العيادة' },
  REVOKED_INVITATION: { en: 'took an invitation back', ar: 'سحب دعوة' },
  ACCEPTED_INVITATION: { en: 'accepted an invitation', ar: 'قبول دعوة' },
  ENDED_STAFF_ROLE: { en: 'took a role away from a colleague', ar: 'إنهاء دور في العيادة' },
  SIGNED_IN: { en: 'signed in', ar: 'تسجيل الدخول' },
  CHOSE_HAT: { en: 'changed what they act as', ar: 'تغيير الصفة' },
  ENDED_SESSION: { en: 'signed a device out', ar: 'إخراج جهاز' },
  CHANGED_PASSWORD: { en: 'changed the password', ar: 'تغيير كلمة المرور' },
  MADE_PASSWORD_RESET: {
    en: 'made a link for a new password',
    ar: 'إنشاء رابط لكلمة مرور جديدة',
  },
  SECOND_FACTOR_ON: { en: 'confirmed an authenticator app', ar: 'تأكيد تطبيق المصادقة' },
  SECOND_FACTOR_OFF: { en: 'turned the authenticator app off', ar: 'إيقاف تطبيق المصادقة' },
  NEW_BACKUP_CODES: { en: 'made new backup codes', ar: 'إنشاء رموز احتياطية جديدة' },
  ADDED_PASSKEY: { en: 'added a passkey', ar: 'إضافة مفتاح مرور' },
  REMOVED_PASSKEY: { en: 'removed a passkey', ar: 'إزالة مفتاح مرور' },
  // The site.
  CHANGED_CRISIS_CONTACT: { en: 'changed a crisis contact', ar: 'تغيير جهة اتصال للأزمات' },
  WENT_LIVE: { en: 'opened the clinic for patients', ar: 'افتتاح العيادة للمرضى' },
  LOOKED_AT_JOBS: {
    en: 'looked at failed work of the server',
    ar: 'اطّلاع على أعمال الخادم المتعثرة',
  },
  RETRIED_JOB: { en: 'ran failed work of the server again', ar: 'إعادة تشغيل عمل متعثر للخادم' },
};

/** An action nobody gave words to (a refusal on a route without audit) still says that something was. */
export const otherAction: Text = { en: 'did something else', ar: 'أمر آخر' };

export const roleWords: Readonly<
  Record<StaffRole | 'patient' | 'family' | 'intake' | 'system', Text>
> = {
  coordinator: { en: 'care coordinator', ar: 'تنسيق الرعاية' },
  physician: { en: 'physician', ar: 'الطب' },
  psychologist: { en: 'psychologist', ar: 'العلاج النفسي' },
  physiotherapist: { en: 'physiotherapist', ar: 'العلاج الطبيعي' },
  'peer-moderator': { en: 'peer group moderator', ar: 'الإشراف على مجموعة الأقران' },
  researcher: { en: 'researcher', ar: 'البحث' },
  administrator: { en: 'site administrator', ar: 'إدارة النظام' },
  patient: { en: 'you', ar: 'أنت' },
  family: { en: 'your helper', ar: 'من يساعدك' },
  intake: { en: 'whoever opened the link you were sent', ar: 'من فتح الرابط المرسل إليك' },
  system: { en: 'the clinic’s computer', ar: 'حاسوب العيادة' },
};
