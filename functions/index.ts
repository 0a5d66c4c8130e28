import { app } from './app.ts';
import { runJobs } from './jobs.ts';

export default {
  fetch: app.fetch,
  scheduled: (controller, env) => runJobs(env, new Date(controller.scheduledTime), controller.cron),
} satisfies ExportedHandler<Env>;
