import { Hono } from 'hono';
import { accounts } from './accounts/admin.tsx';
import { commitments } from './commitments/site.tsx';
import { notFound, onError } from './core/errors.ts';
import { observed, secured, tidy } from './core/frame.ts';
import type { App } from './core/http.ts';
import { core } from './core/site.ts';
import { errorReports } from './error-reports/site.tsx';
import { programmes } from './programmes/site.tsx';
import { regions } from './regions/site.tsx';
import { search } from './search/site.tsx';
import { sources } from './sources/site.tsx';
import { spreadsheets } from './spreadsheets/admin.tsx';
import { updates } from './updates/site.tsx';

/** The portal's table of contents: what every request passes, then each door at its path. */
export const app = new Hono<App>();

app.use(observed, secured, tidy);
app.route('/', core);
app.route('/', accounts);
app.route('/', errorReports);
app.route('/', spreadsheets);
app.route('/', search);
app.route('/', updates);
app.route('/', sources);
app.route('/', programmes);
app.route('/', commitments);
app.route('/', regions);
app.notFound(notFound);
app.onError(onError);
