import { Hono } from 'hono';
import { filters, PATH } from '../../src/slippage/page.ts';
import { slippageSlots } from '../../src/slippage/slippage-page.tsx';
import type { App } from '../core/http.ts';
import { page } from '../core/page.ts';
import { readAsked } from './door.ts';

/** The people's door to the ledger of slippage across regions. */
export const slippage = new Hono<App>();

slippage.get(PATH, (c) =>
  page(c, {
    shell: 'slippage',
    params: filters,
    read: (db) => readAsked(c, db),
    slots: slippageSlots,
    timeZone: (rows) => rows.region?.time_zone ?? 'Asia/Jakarta',
  }),
);
