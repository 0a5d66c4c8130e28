import type { ClockName } from '../../src/clocks/schema.ts';
import type { Notice } from '../core/outbox.ts';

/** Who is told of a promise that is near, or broken; the check is a matter among officers. */
export const toldOf = (clock: ClockName): Notice['recipients'] =>
  clock === 'verify' ? ['officers'] : ['officers', 'reporter'];
