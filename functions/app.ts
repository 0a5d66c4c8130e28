import { Hono } from 'hono';
import { accounts } from './accounts/admin.tsx';
import { apiOf } from './api/door.ts';
import { referenceOf } from './api/reference-site.tsx';
import { twins } from './api/twins-site.tsx';
import { apiKeyDesk } from './api-keys/admin.tsx';
import { areasApi } from './areas/api.ts';
import { assessmentsApi } from './assessments/api.ts';
import { calendarDesk } from './clocks/admin.tsx';
import { clocksApi } from './clocks/api.ts';
import { charts } from './charts/site.ts';
import { clocks } from './clocks/site.tsx';
import { commitments } from './commitments/site.tsx';
import { commitmentsApi } from './commitments/api.ts';
import { notFound, onError } from './core/errors.ts';
import { observed, secured, tidy } from './core/frame.ts';
import type { App } from './core/http.ts';
import { core } from './core/site.ts';
import { datasets } from './datasets/site.ts';
import { drafts } from './drafts/admin.tsx';
import { discoverable, oembed } from './embeds/oembed-api.ts';
import { embeds, frameable } from './embeds/site.ts';
import { errorReportDesk } from './error-reports/admin.tsx';
import { errorReportsApi } from './error-reports/api.ts';
import { errorReports } from './error-reports/site.tsx';
import { evidenceConsole } from './evidence/admin.tsx';
import { evidence } from './evidence/site.tsx';
import { feedbackDesk } from './feedback/admin.tsx';
import { feedbackApi } from './feedback/api.ts';
import { feedbackForms } from './feedback/site.tsx';
import { ownFeedback } from './feedback/own-site.tsx';
import { publicFeedback } from './feedback/public-site.tsx';
import { historyConsole } from './history/admin.tsx';
import { historyApi } from './history/api.ts';
import { feedLists } from './feeds/list-site.tsx';
import { feeds } from './feeds/site.ts';
import { blocks } from './following/block-site.tsx';
import { followerLinks } from './following/link-site.tsx';
import { following } from './following/site.tsx';
import { history } from './history/site.tsx';
import { invites } from './invites/admin.tsx';
import { framed } from './open311/door.ts';
import { mementos } from './mementos/site.ts';
import { open311 } from './open311/open311.ts';
import { open311Requests } from './open311/requests-open311.ts';
import { ownAccount } from './own-account/admin.tsx';
import { organisationsApi } from './organisations/api.ts';
import { ownRequests } from './own-requests/site.tsx';
import { stopMailDoor } from './own-requests/leave-site.tsx';
import { ownDossier } from './own-requests/dossier-site.tsx';
import { ownWord } from './own-requests/word-site.tsx';
import { people } from './people/admin.tsx';
import { photos } from './photos/site.tsx';
import { pictures } from './pictures/site.ts';
import { logPage } from './log/page-site.tsx';
import { log } from './log/site.ts';
import { witnesses } from './log/witness-site.tsx';
import { programmes } from './programmes/site.tsx';
import { programmesApi } from './programmes/api.ts';
import { milestonesApi } from './programmes/milestone-api.ts';
import { receipts } from './receipts/site.tsx';
import { publicRequests } from './public-requests/site.tsx';
import { requestsApi } from './public-requests/api.ts';
import { supporters } from './public-requests/support-site.tsx';
import { records } from './records/admin.tsx';
import { regionDesk } from './regions/admin.tsx';
import { regionsApi } from './regions/api.ts';
import { regions } from './regions/site.tsx';
import { bulk } from './triage/bulk.tsx';
import { importsApi } from './imports/api.ts';
import { inbox } from './triage/inbox.tsx';
import { requestDesk } from './triage/admin.tsx';
import { requestHandling } from './triage/handling-admin.tsx';
import { requestEntering } from './triage/entering-admin.tsx';
import { identityDesk } from './triage/identity.tsx';
import { routingDesk } from './routing/admin.tsx';
import { search } from './search/site.tsx';
import { requestActionsApi } from './request-updates/api.ts';
import { requestUpdates } from './request-updates/open311.ts';
import { keyedRequests } from './service-requests/keyed-open311.ts';
import { requestsIn } from './service-requests/open311.ts';
import { serviceRequests } from './service-requests/site.tsx';
import { servicesApi } from './services/api.ts';
import { sp4nDesk } from './sp4n/admin.tsx';
import { responseTemplates } from './response-templates/admin.tsx';
import { slippage } from './slippage/site.tsx';
import { slippageApi } from './slippage/api.ts';
import { sources } from './sources/site.tsx';
import { sourcesApi } from './sources/api.ts';
import { statistics } from './statistics/site.tsx';
import { statisticsApi } from './statistics/api.ts';
import { spreadsheets } from './spreadsheets/admin.tsx';
import { updates } from './updates/site.tsx';
import { updatesApi } from './updates/api.ts';
import { versions } from './versions/site.tsx';
import { versionsApi } from './versions/api.ts';

/** The portal's table of contents: what every request passes, then each door at its path. */
export const app = new Hono<App>();

// Outermost, because it takes back for embeds what the others forbid every page.
app.use('/semat/*', frameable);
app.use(observed, secured, tidy, discoverable);
app.use('/open311/*', framed);
const api = apiOf(
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
// Before the fixed pages of developers: this one is drawn.
app.route('/', referenceOf(api as never));
app.route('/', core);
// Before all pages: their addresses stand in it whole.
app.route('/', mementos);
app.route('/', api);
app.route('/', accounts);
app.route('/', records);
app.route('/', drafts);
app.route('/', regionDesk);
app.route('/', apiKeyDesk);
app.route('/', calendarDesk);
app.route('/', routingDesk);
app.route('/', errorReportDesk);
app.route('/', feedbackDesk);
// Before the reports themselves: no report is called like a list of them.
app.route('/', inbox);
app.route('/', sp4nDesk);
app.route('/', requestEntering);
app.route('/', bulk);
app.route('/', requestDesk);
app.route('/', requestHandling);
app.route('/', responseTemplates);
app.route('/', identityDesk);
app.route('/', historyConsole);
app.route('/', invites);
app.route('/', ownAccount);
app.route('/', people);
app.route('/', errorReports);
app.route('/', ownRequests);
app.route('/', ownWord);
app.route('/', stopMailDoor);
app.route('/', ownDossier);
// Before the page of one feedback: none has such a number.
app.route('/', ownFeedback);
app.route('/', feedbackForms);
app.route('/', publicFeedback);
app.route('/', spreadsheets);
app.route('/', evidenceConsole);
app.route('/', evidence);
app.route('/', photos);
app.route('/', receipts);
app.route('/', log);
app.route('/', logPage);
app.route('/', witnesses);
app.route('/', publicRequests);
app.route('/', supporters);
app.route('/', serviceRequests);
app.route('/', following);
app.route('/', followerLinks);
app.route('/', blocks);
app.route('/', feeds);
app.route('/', feedLists);
app.route('/', open311);
app.route('/', requestsIn);
app.route('/', requestUpdates);
// Before what everybody reads: who shows a key may read more.
app.route('/', keyedRequests);
app.route('/', open311Requests);
app.route('/', embeds);
app.route('/', oembed);
// Before the pages beside which they stand.
app.route('/', pictures);
app.route('/', search);
app.route('/', statistics);
app.route('/', updates);
app.route('/', sources);
app.route('/', programmes);
// After the citations of a programme, whose files end as those of charts do.
app.route('/', charts);
app.route('/', slippage);
app.route('/', commitments);
app.route('/', clocks);
app.route('/', history);
app.route('/', versions);
app.route('/', datasets);
app.route('/', regions);
app.route('/', twins);
app.notFound(notFound);
app.onError(onError);
