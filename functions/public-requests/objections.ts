// What other nouns put into their own batches.
export { settleObjections } from './objection-writes.ts';
