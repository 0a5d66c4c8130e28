import * as z from 'zod';
import { endOf } from '../api/values.ts';
import { localDate } from '../ui/when.ts';

const SHAPE = 'hari (TTTT-BB-HH) atau detik UTC (TTTT-BB-HHTjj:mm:ssZ) yang sudah tiba';

/** A moment as of which something is asked for, on pages and in the API alike: a day of its region, or a second (UTC). */
export const Per = z.union([z.iso.date(), z.iso.datetime({ precision: 0 })], SHAPE);

/** False of a day that no clock of Indonesia has reached, and of a second that is not over. */
export const hasCome = (per: string, now: Date): boolean =>
  isSecond(per) ? Date.parse(per) + 1000 <= now.getTime() : per <= localDate(now, 'Asia/Jayapura');

/** The same where the region is known: its own clock decides. */
export const hasBegun = (per: string, timeZone: string, now: Date): boolean =>
  isSecond(per) || per <= localDate(now, timeZone);

/** Milliseconds in which what bears a moment's time may still be written: a publication bears the one at which it began. */
const WRITING = 60_000;

/** True when nothing more can come to a moment: its last second (UTC) is over, and so is all that was being written in it. */
export const isSettled = (last: string, now: Date): boolean =>
  Date.parse(last) + 1000 + WRITING <= now.getTime();

/** The same of a day of a time zone, or of a second. */
export const isOver = (per: string, timeZone: string, now: Date): boolean =>
  isSettled(isSecond(per) ? per : endOf(per, timeZone), now);

/** True of a second, false of a day. */
export const isSecond = (per: string) => per.length > 10;

/** The calendar day of a region in which such a moment is. */
export const dayOf = (per: string, timeZone: string): string =>
  isSecond(per) ? localDate(new Date(per), timeZone) : per;
