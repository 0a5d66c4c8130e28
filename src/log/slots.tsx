import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { Entries } from './list.tsx';
import type { LogPage } from './page.ts';
import { Seal } from './seal.tsx';
import { Keys, Verification, type VerifyForm } from './verify-form.tsx';
import { words } from './words.ts';

/** What the page of the log shows of the log. */
export function logSlots(page: LogPage, view: View): Slots {
  const w = words[view.locale];
  return {
    ...head(w.title, w.description, '/log/', view),
    seal: html(<Seal head={page.head} view={view} />),
    entries: html(<Entries page={page} view={view} />),
  };
}

/** What it shows of who signs it, and of what was sent to be checked; needs no database. */
export const verifySlots = (form: VerifyForm, view: View): Slots => ({
  verify: html(<Verification form={form} view={view} />),
  keys: html(<Keys vkeys={form.vkeys} view={view} />),
});
