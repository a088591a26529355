export { CareTeam } from './care-team.tsx';
export { myPlanForm, planResponseForm, todayMarkForm } from './forms.ts';
export { MyPlanView, PlanHeading } from './my-plan.tsx';
export { NextVisitCard } from './next-visit-card.tsx';
export { somethingDone } from './something-done.ts';
export { SomethingDoneCard } from './something-done-card.tsx';
export { TodayPlanCard } from './today-plan-card.tsx';
export { todaysItems } from './todays-items.ts';
export { type MyPlan, useMyPlan } from './use-my-plan.ts';
