import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { logOrigin } from '../../src/log/checkpoint.ts';
import type { Request_ } from '../core/http.ts';

/** The name under which the clock signs the log, whatever address a visitor asked. */
export const nameOf = ({ env }: Request_) => logOrigin(env.SITE || env.LOCAL_ORIGIN);

/** Public keys of the witnesses whom the portal asked, "name+id+key" each. */
export const witnessesOf = ({ env }: Request_) => env.WITNESS_KEYS.split(/\s+/).filter(Boolean);

/** Answers 304 to whoever has these bytes already, with the headers that a page of another origin needs to read that. */
export const tagged = etag({
  retainedHeaders: [
    ...RETAINED_304_HEADERS,
    'access-control-allow-origin',
    'cross-origin-resource-policy',
    'x-content-type-options',
  ],
});
