/** What a spreadsheet may hold: one kind of thing of one region. */
export const spreadsheetTypes = ['programmes', 'milestones', 'updates'] as const;
export type SpreadsheetType = (typeof spreadsheetTypes)[number];

/**
 * The columns of each type, named as the schemas name their fields; export and import share them. What a cell cannot
 * hold (figures, claims, evidence) stays as it is.
 */
export const columns = {
  programmes: [
    'key',
    'slug',
    'title',
    'description',
    'quote',
    'dimension',
    'status',
    'status_date',
    'status_source',
    'quick_win',
    'known_since',
    'organisations',
    'sources',
    'reason',
  ],
  milestones: [
    'programme',
    'milestone',
    'action',
    'title',
    'type',
    'weight',
    'due',
    'date',
    'as_of',
    'source',
    'reason',
  ],
  updates: ['key', 'programme', 'title', 'body', 'event_date', 'author', 'sources', 'reason'],
} as const satisfies Record<SpreadsheetType, readonly string[]>;

/** Columns without which no row says anything. */
export const neededColumns: Record<SpreadsheetType, readonly string[]> = {
  programmes: ['key'],
  milestones: ['programme', 'milestone', 'action', 'as_of', 'source'],
  updates: ['key'],
};

/** The column that an error file adds: what is wrong with a row. A mended error file is read again, without it. */
export const ERROR_COLUMN = 'galat';

/** What one file may hold at most. */
export const atMost = { bytes: 2_000_000, rows: 5000 };

/** How fields are parted. Indonesian Excel writes semicolons, because its decimal sign is the comma. */
export const delimiters = { titik_koma: ';', koma: ',' } as const;
