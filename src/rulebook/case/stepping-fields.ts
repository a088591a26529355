/**
 * What a case says about the course of care, whichever of its usual names it uses and wherever it puts
 * it: at the top, in the plan, or in an object of its own ("cocm", "therapy"). Names are compared
 * without case, hyphens and underscores. Short names count in their own object only.
 */
export type Field = {
  /** `any` is read by whoever needs it. */
  readonly kind: 'number' | 'yes-no' | 'day' | 'any';
  readonly names: string;
  /** Names that mean this only within these objects. */
  readonly short?: { readonly names: string; readonly within: string };
  readonly highest?: number;
};

const careObjects =
  'plan cocm care caremanagement caremanager collaborativecare enrolment enrollment course treatment';
const drugObjects = 'antidepressant antidepressanttrial trial medicationtrial';
const therapyObjects = 'therapy psychotherapy cbt';
const longest = 40_000;

export const fields = {
  enrolledDays: {
    kind: 'number',
    names:
      'enrolledDaysAgo daysSinceEnrolment daysSinceEnrollment daysSinceEnrolled daysEnrolled enrolmentDaysAgo enrollmentDaysAgo enrolledDays daysInCare dayOfEnrolment dayOfEnrollment enrolmentDay enrollmentDay daysFromEnrolment daysFromEnrollment dayInStep daysInStep',
    short: {
      names: 'daysAgo days day',
      within: 'cocm enrolment enrollment caremanagement',
    },
    highest: longest,
  },
  enrolledWeeks: {
    kind: 'number',
    names: 'enrolledWeeksAgo weeksSinceEnrolment weeksSinceEnrollment weeksEnrolled',
    highest: 5000,
  },
  enrolledOn: {
    kind: 'day',
    names: 'enrolledOn enrolledAt enrolmentDate enrollmentDate dateEnrolled',
    short: { names: 'enrolled on date', within: 'cocm enrolment enrollment' },
  },
  contacts: {
    kind: 'any',
    names:
      'contacts careManagerContacts careManagerContact followUpContacts followUpContact contactsSinceEnrolment contactsSinceEnrollment cmContacts contactCount numberOfContacts careManagerFollowUps followUps followUpContactsCount contactsMade managerContacts careManagerFollowUpContacts contactByDay28 careManagerContacted',
  },
  lastContactDaysAgo: {
    kind: 'number',
    names:
      'lastContactDaysAgo daysSinceLastContact daysSinceContact lastCareManagerContactDaysAgo daysSinceCareManagerContact lastContactDays lastFollowUpDaysAgo daysSinceLastFollowUp daysSinceFollowUp daysWithoutContact lastContactAgoDays',
    highest: longest,
  },
  lastContact: {
    kind: 'any',
    names: 'lastContact lastContactOn lastContactDate lastCareManagerContact',
  },
  firstContactDay: {
    kind: 'number',
    names:
      'firstContactDay firstFollowUpContactDay firstFollowUpDay contactDay firstContactAtDay firstCareManagerContactDay dayOfFirstContact firstFollowUpContactOnDay',
    highest: longest,
  },
  weekOfCare: {
    kind: 'number',
    names:
      'weekOfCare weeksInCare careWeek weeksInTreatment treatmentWeek weeksOfTreatment weeksSinceStart cocmWeek weeksSinceBaseline weekNumber currentWeek cocmWeeks',
    short: { names: 'week weeks', within: careObjects },
    highest: 5000,
  },
  consulted: {
    kind: 'any',
    names:
      'psychiatricConsultation psychiatricConsultations psychiatricConsult psychiatryConsultation psychiatryConsult psychConsult psychiatricConsultationSinceWeek8 psychiatricConsultSinceWeek8 psychConsultSinceWeek8 psychiatricReview psychiatricCaseReview caseReview psychiatristConsulted psychiatricConsultationDone psychiatricConsultSinceWeek8 consultationSinceWeek8 consultSinceWeek8 psychReview caseReviewDone psychiatristReview psychiatricConsults psychConsults psychiatristConsults consults consultations psychiatricConsultWeeks psychConsultWeeks psychiatricConsultationWeeks',
  },
  consultedWeek: {
    kind: 'number',
    names:
      'psychiatricConsultationWeek psychiatricConsultWeek psychConsultWeek lastPsychiatricConsultationWeek lastPsychiatricConsultWeek lastPsychConsultWeek psychiatricReviewWeek caseReviewWeek',
    highest: 5000,
  },
  adequateDoseWeeks: {
    kind: 'number',
    names:
      'adequateDoseWeeks weeksAtAdequateDose weeksOnAdequateDose adequateTrialWeeks antidepressantTrialWeeks weeksAdequateDose adequateDoseDurationWeeks weeksOfAdequateDose',
    highest: 5000,
  },
  trialWeeks: {
    kind: 'number',
    names: 'antidepressantWeeks weeksOnAntidepressant weeksOnDose',
    short: { names: 'weeks week weeksAtDose durationWeeks', within: drugObjects },
    highest: 5000,
  },
  doseAdequate: {
    kind: 'yes-no',
    names: 'adequateDose antidepressantDoseAdequate doseAdequate atAdequateDose',
    short: { names: 'adequate', within: drugObjects },
  },
  onAntidepressant: { kind: 'yes-no', names: 'onAntidepressant takesAntidepressant' },
  adequateTrials: {
    kind: 'number',
    names:
      'adequateTrials adequateAntidepressantTrials priorAdequateTrials failedTrials failedAdequateTrials previousTrials priorTrials trialsFailed',
    highest: 50,
  },
  /** A number of them, or a list of which each may say whether it was adequate. */
  listedTrials: { kind: 'any', names: 'antidepressantTrials medicationTrials' },
  previousEpisodes: {
    kind: 'number',
    names:
      'previousEpisodes priorEpisodes pastEpisodes previousDepressiveEpisodes priorDepressiveEpisodes depressionEpisodes previousDepressionEpisodes',
    highest: 100,
  },
  residualSymptoms: { kind: 'yes-no', names: 'residualSymptoms residual' },
  suicideConcern: {
    kind: 'any',
    names:
      'suicideConcern suicidalConcern raisedSuicideConcern suicideRiskConcern suicideRisk suicidalIdeation suicidality suicidalIntent',
  },
  roleLoss: {
    kind: 'yes-no',
    names:
      'majorRoleLoss roleLoss majorWorkLossOrRoleLoss majorWorkLoss workLoss lostWork lostJob jobLoss workRoleLoss majorWorkRoleLoss majorWorkOrRoleLoss unableToWork workDisability majorLossOfRole lossOfWork lossOfRole offWork workRoleLost roleLost',
  },
  medicationRisk: {
    kind: 'any',
    names: 'highMedicationRisk medicationRisk highMedicineRisk medicineRisk medicationRiskHigh',
  },
  polypharmacy: { kind: 'any', names: 'complexPolypharmacy polypharmacy complexMedicines' },
  traumaImpairment: {
    kind: 'yes-no',
    names:
      'traumaImpairment ptsdImpairment pclImpairment impairment functionalImpairment withImpairment',
  },
  highDisability: {
    kind: 'any',
    names: 'highDisability disability disabilityLevel disabilityHigh severeDisability',
  },
  poorFunction: { kind: 'any', names: 'poorFunction functionPoor poorFunctioning' },
  stepTwoFailed: {
    kind: 'yes-no',
    names: 'stepTwoFailed step2Failed step2Failure stepTwoFailure failedStep2 failedStepTwo',
  },
  riskGroup: {
    kind: 'any',
    names:
      'startBackGroup startMskGroup startGroup startBackRisk startMskRisk startRisk startBack startMsk startBackRiskGroup startMskRiskGroup stratifiedGroup riskGroup stratification',
  },
  cbtWeek: {
    kind: 'number',
    names:
      'cbtWeek cbtWeeks weeksOfCbt weekOfCbt weekInCbt weeksInCbt therapyWeek weekOfTherapy weeksOfTherapy weeksInTherapy',
    short: { names: 'week weeks weekNumber', within: therapyObjects },
    highest: 1000,
  },
  therapyKind: {
    kind: 'any',
    names: 'therapyType therapyKind psychotherapyType',
    short: { names: 'type kind name', within: therapyObjects },
  },
  stepWeeks: {
    kind: 'number',
    names:
      'weeksInStep weeksInCurrentStep stepWeeks weeksInThisStep weeksInStep1 weeksInStep2 weeksInStep3',
    highest: 5000,
  },
  stepSince: {
    kind: 'day',
    names: 'stepSince stepStart stepStarted stepStartDate inStepSince',
  },
  phqAtStart: {
    kind: 'number',
    names:
      'baselinePhq9 phq9Baseline baselinePhq phqBaseline phqAtStart phq9AtStart phqAtEnrolment phqAtEnrollment phq9AtEnrolment phq9AtEnrollment startPhq9 enrolmentPhq9 enrollmentPhq9',
    highest: 27,
  },
  pegAtStart: {
    kind: 'number',
    names:
      'baselinePeg pegBaseline pegAtStart baselineInterference interferenceBaseline interferenceAtStart baselineBpi bpiBaseline',
    highest: 10,
  },
  rmdqAtStart: {
    kind: 'number',
    names: 'baselineRmdq rmdqBaseline rmdqAtStart',
    highest: 24,
  },
} as const satisfies Readonly<Record<string, Field>>;
export type FieldName = keyof typeof fields;

/** Objects within an input in which the course of care may be told. */
export const objects: ReadonlySet<string> = new Set(
  [
    careObjects,
    drugObjects,
    therapyObjects,
    'patient history function work medication medications risk stratified startback startmsk psychiatry',
  ].flatMap((words) => words.split(' ')),
);
