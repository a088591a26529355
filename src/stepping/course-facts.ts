import { freshnessJudgement, freshnessMedicines } from '#evidence';
import type { LocalDate } from '#kernel';
import { defineFact } from '#reasoning';

/** What has happened since care began: what the rules of a going step read beside today's scores. */
export const phqAtStart = defineFact<number>({
  name: 'course.phqAtStart',
  says: { en: 'PHQ-9 when care began' },
  unit: 'points',
});
/** The score somebody was enrolled with, whether or not it was asked again since. */
export const phqAtEnrolment = defineFact<number>({
  name: 'course.phqAtEnrolment',
  says: { en: 'PHQ-9 at enrolment' },
  unit: 'points',
});
export const rmdqAtStart = defineFact<number>({
  name: 'course.rmdqAtStart',
  says: { en: 'RMDQ when care began' },
  unit: 'points',
});
/** PHQ-9 of each review, apart from the latest one, so that a rule may read both. */
export const phqReading = defineFact<number>({
  name: 'course.phq',
  says: { en: 'PHQ-9 at each review' },
  unit: 'points',
});
/** Interference of each review, by the form that was used at the start (PEG or BPI). */
export const interferenceReading = defineFact<number>({
  name: 'course.interference',
  says: { en: 'interference at each review' },
  unit: 'points',
});
export const enrolledOn = defineFact<LocalDate>({
  name: 'course.enrolledOn',
  says: { en: 'the day on which care with a care manager began' },
});
/** On which days after that day a care manager talked with the person; [] = never. */
export const followUpContactDays = defineFact<readonly number[]>({
  name: 'course.followUpContactDays',
  says: { en: 'follow-up contacts of the care manager' },
});
export const careSince = defineFact<LocalDate>({
  name: 'course.since',
  says: { en: 'the day from which weeks of care are counted' },
});
/** In which weeks of care a psychiatrist was consulted about the person; [] = never. */
export const psychiatricConsultationWeeks = defineFact<readonly number[]>({
  name: 'course.psychiatricConsultationWeeks',
  says: { en: 'psychiatric consultations since care began' },
});
/** The week of CBT in which PHQ-9 was given last. */
export const cbtWeek = defineFact<number>({
  name: 'course.cbtWeek',
  says: { en: 'week of CBT' },
  unit: 'weeks',
});
export const antidepressantTaken = defineFact<boolean>({
  name: 'antidepressant.taken',
  says: { en: 'whether an antidepressant is taken' },
  freshFor: freshnessMedicines,
});
export const adequateDoseWeeks = defineFact<number>({
  name: 'antidepressant.adequateDoseWeeks',
  says: { en: 'weeks at an adequate dose of an antidepressant' },
  unit: 'weeks',
  freshFor: freshnessMedicines,
});
/** On which day each antidepressant was started or last raised, null = not known; [] = none is taken. */
export const antidepressantRaisedOn = defineFact<readonly (LocalDate | null)[]>({
  name: 'antidepressant.raisedOn',
  says: { en: 'when an antidepressant was started or raised' },
  freshFor: freshnessMedicines,
});
/** The same fact as the rules about medicines read. */
export const ageYears = defineFact<number>({
  name: 'person.age',
  says: { en: 'age' },
  unit: 'years',
});
export const suicideConcern = defineFact<boolean>({
  name: 'safety.suicideConcern',
  says: { en: 'a raised concern about suicide, as somebody said or judged' },
  freshFor: freshnessJudgement,
});
/** The same fact as the rules about relapse read. */
export const previousEpisodes = defineFact<number>({
  name: 'depression.earlierEpisodes',
  says: { en: 'earlier episodes of depression' },
  unit: 'episodes',
});
export const residualSymptoms = defineFact<boolean>({
  name: 'depression.residualSymptoms',
  says: { en: 'symptoms that remain after remission' },
  freshFor: freshnessJudgement,
});
export const majorRoleLoss = defineFact<boolean>({
  name: 'function.majorRoleLoss',
  says: { en: 'loss of work or of a major role' },
  freshFor: freshnessJudgement,
});
export const highMedicationRisk = defineFact<boolean>({
  name: 'medicines.highRisk',
  says: { en: 'high risk from medicines, as a clinician judged it' },
  freshFor: freshnessMedicines,
});

export type RiskGroup = 'low' | 'medium' | 'high';
/** `not-applicable`: the tool is not for this pain. */
export const riskGroup = defineFact<RiskGroup | 'not-applicable'>({
  name: 'stratified.group',
  says: { en: 'STarT Back or STarT MSK group' },
});
/** The country whose words count: of the clinic, or of a case file's profile. */
export const clinicCountry = defineFact<string>({
  name: 'clinic.country',
  says: { en: 'country of the clinic' },
});
