/** The moment at which every file of tests begins: a Thursday morning in WIB, far from both midnights. */
const BEGINS = Date.parse('2026-11-26T03:00:00Z');

const kept = globalThis as typeof globalThis & { machineDate?: typeof Date };
const Machine = (kept.machineDate ??= Date);
const ahead = BEGINS - Machine.now();

/**
 * The machine's clock, moved to that day. It goes on as it does, so that what takes time takes time; but nothing that is
 * promised here may hold on one day and break on the next, when a report of the day before has become a day older.
 */
globalThis.Date = class extends Machine {
  constructor(...parts: unknown[]) {
    if (parts.length === 0) super(Machine.now() + ahead);
    else super(...(parts as [number]));
  }
  static override now = () => Machine.now() + ahead;
} as DateConstructor;
