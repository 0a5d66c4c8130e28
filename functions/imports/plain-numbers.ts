import { isPair, isScalar, isSeq, visit, type Document, type Node, type Pair } from 'yaml';
import type { Problem } from '../core/problem.ts';

const PLAIN =
  'tulis angkanya tanpa titik ribuan dan tanpa nol di belakang pecahan, misalnya 600000 atau 12.5';

/**
 * Numbers that YAML reads as something else than a person may have meant: to YAML 600.000 is six hundred, 1.250 is one
 * and a quarter, and 0x10 is sixteen. A number says what it says only when it is written as it would be printed.
 */
export function unplainNumbers(document: Document): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar(step, node, ancestors) {
      if (step === 'key' || typeof node.value !== 'number' || node.source === String(node.value)) return;
      found.push({ path: placeOf([...ancestors, node]), message: PLAIN });
    },
  });
  return found;
}

const placeOf = (nodes: readonly (Document | Node | Pair)[]) =>
  nodes.flatMap((node, i): PropertyKey[] => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    return isSeq(node) ? [node.items.indexOf(nodes[i + 1])] : [];
  });
