import { Hono } from 'hono';
import { twinsOf } from '../../src/api/twins.ts';
import type { App } from '../core/http.ts';

/** The door of whoever writes `.json` or `.csv` behind a page's address: it leads to where the API tells the same. */
export const twins = new Hono<App>();

twins.get('/:page{.+\\.(?:json|csv)}', (c, next) => {
  const [, path = '', end] = /^(.+)\.(json|csv)$/.exec(c.req.path) ?? [];
  const found = twinsOf(`${path}/`, c.req.query());
  const to = end === 'csv' ? found?.csv : found?.json;
  return to ? Promise.resolve(c.redirect(to, 301)) : next();
});
