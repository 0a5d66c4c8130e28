import { refusals } from '../../src/ui/refusals.ts';
import { Refusal, type FieldProblem } from '../core/refusal.ts';

/** What a check of parameters found. */
export interface Refusing {
  success: boolean;
  target?: string;
  error?: { issues: Issue[] };
}

interface Issue {
  code: string;
  path: PropertyKey[];
  keys?: string[];
  message: string;
}

/** Refuses what was asked in a path or a query; a path that fits no address leads to nothing that is here. */
export function refuse(
  query: Record<string, string>,
  { success, target, error }: Refusing,
  known: string[],
): void {
  if (success) return;
  if (target === 'param') throw new Refusal('not_found', (w) => w.apiUnknown);
  const asked = target === 'query' ? query : {};
  throw new Refusal('invalid', (w) => w.apiInvalid, (error?.issues ?? []).map(toProblem(asked, known)));
}

// The names that were sent are not repeated.
const toProblem =
  (asked: Record<string, string>, known: string[]) =>
  ({ code, path, keys = [], message }: Issue): FieldProblem => {
    const field = path.map(String).join('.');
    if (asked[field] === '') return { field, message: refusals.id.apiParameterEmpty };
    if (code !== 'unrecognized_keys') return { field, message };
    // Where Open311 takes a key.
    if (keys.includes('api_key')) return { field: 'query', message: refusals.id.apiKeyInAddress };
    if (keys.includes('per')) return { field: 'per', message: refusals.id.apiPerNotKept };
    return { field: 'query', message: refusals.id.apiParameters(known.join(', ')) };
  };
