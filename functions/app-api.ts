import { apiOf } from './api/door.ts';
import { regionsApi } from './regions/api.ts';
import { areasApi } from './areas/api.ts';
import { organisationsApi } from './organisations/api.ts';
import { sourcesApi } from './sources/api.ts';
import { programmesApi } from './programmes/api.ts';
import { milestonesApi } from './programmes/milestone-api.ts';
import { slippageApi } from './slippage/api.ts';
import { assessmentsApi } from './assessments/api.ts';
import { commitmentsApi } from './commitments/api.ts';
import { updatesApi } from './updates/api.ts';
import { servicesApi } from './services/api.ts';
import { requestsApi } from './public-requests/api.ts';
import { clocksApi } from './clocks/api.ts';
import { feedbackApi } from './feedback/api.ts';
import { historyApi } from './history/api.ts';
import { versionsApi } from './versions/api.ts';
import { errorReportsApi } from './error-reports/api.ts';
import { statisticsApi } from './statistics/api.ts';
import { importsApi } from './imports/api.ts';
import { requestActionsApi } from './request-updates/api.ts';

/** All that machines find under /api/v1, in the order of its description. */
export const api = apiOf(
  regionsApi,
  areasApi,
  organisationsApi,
  sourcesApi,
  programmesApi,
  milestonesApi,
  slippageApi,
  assessmentsApi,
  commitmentsApi,
  updatesApi,
  servicesApi,
  requestsApi,
  clocksApi,
  feedbackApi,
  historyApi,
  versionsApi,
  errorReportsApi,
  statisticsApi,
  importsApi,
  requestActionsApi,
);
