export { type AfterEntry, type DiaryDeps, diaryOperation } from './operation.ts';
export { diaryRoutes } from './routes.ts';
export { diaryReader, recentDays } from './store.ts';
