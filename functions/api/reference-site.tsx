import { Hono } from 'hono';
import type { Description } from '../../src/api/description.ts';
import { REFERENCE, referenceSlots } from '../../src/api/reference.tsx';
import { type App, originOf } from '../core/http.ts';
import { page } from '../core/page.ts';
import { documentOf } from './document.ts';

/** The door of people who want to read what the API answers: a page from the same description, so that it cannot lag. */
export function referenceOf(api: Parameters<typeof documentOf>[0]): Hono<App> {
  const reference = new Hono<App>();
  reference.get(REFERENCE, (c) => {
    const origin = originOf(c);
    return page(c, {
      shell: 'api-reference',
      read: async () => documentOf(api, origin, c.env.CONTACT_EMAIL) as Description,
      slots: referenceSlots,
    });
  });
  return reference;
}
