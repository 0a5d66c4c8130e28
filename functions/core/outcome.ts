/** What became of one thing in an import: a second run of the same file answers `unchanged` throughout. */
export type Outcome = 'created' | 'amended' | 'unchanged';
