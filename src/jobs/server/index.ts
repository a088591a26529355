export { countDeadLetters, type DeadLetter, readDeadLetters } from './dead-letters.ts';
export { once, wasDone } from './effect.ts';
export { housekeeping } from './housekeeping.ts';
export { defineJob, type Job, type JobContext } from './job.ts';
export { type Jobs, type JobsDeps, jobs } from './jobs.ts';
export { jobRoutes } from './routes.ts';
