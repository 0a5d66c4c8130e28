const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const SERIAL = /^\d{5}$/;
const DAY = 86_400_000;

/**
 * Excel's day 0 in its 1900 system. Excel counts a 29 February 1900 that never was, so from 1 March 1900 on its days
 * are those since 30 December 1899. Files of the 1904 system (old Macs) hold the same days under smaller numbers: such a
 * number is read as 1900, and lies four years too early.
 */
const EPOCH = Date.UTC(1899, 11, 30);
/** 1990-01-01 and 2100-12-31: no other number is taken for a day. */
const [FIRST, LAST] = [32_874, 73_415];

const two = (digits: string) => digits.padStart(2, '0');

/** A day as offices write it, "31/12/2026" or 46387, as ISO; anything else stays as it is, for the schema to judge. */
export function dayFrom(text: string): string {
  const [, day, month, year] = WRITTEN.exec(text) ?? [];
  if (day && month && year) return `${year}-${two(month)}-${two(day)}`;
  const serial = SERIAL.test(text) ? Number(text) : 0;
  return serial >= FIRST && serial <= LAST ? new Date(EPOCH + serial * DAY).toISOString().slice(0, 10) : text;
}

/** A day, or a time as precise as its source: "06/2026" is a month, 2026-Q2 and 2026 stay as they are. */
export function periodFrom(text: string): string {
  const [, month, year] = MONTH.exec(text) ?? [];
  return month && year ? `${year}-${two(month)}` : dayFrom(text);
}
