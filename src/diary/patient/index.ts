export { CheckIn, type CheckInKind } from './check-in.tsx';
export { CheckInCard } from './check-in-card.tsx';
export { type DiaryDay, latestOf, type Scale } from './diary-days.ts';
export { diaryForm } from './forms.ts';
export { MendEntry } from './mend-entry.tsx';
export { Patterns } from './patterns.tsx';
export { TwoAnswersCard } from './two-answers-card.tsx';
export { useDiary } from './use-diary.ts';
