import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/**
 * How many files run at once, of either kind. Both kinds must have the same number, else vitest runs one kind after the
 * other, and with 1 for the browsers it does so too: then a core idles whenever a browser waits for its server.
 */
const AT_ONCE = 2;

/** What a test may take when the other file at its side takes most of the machine; none of it is a promise to a person. */
const PATIENCE_MS = 30_000;

/**
 * Two kinds of promises: `edge` runs inside workerd with a real D1 and the built site,
 * `node` runs where commands, files and browsers are.
 */
export default defineConfig({
  test: {
    // The portal logs a line for every request; only a failing test needs to show them.
    silent: 'passed-only',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: '.test/wrangler.toml' },
            miniflare: {
              bindings: {
                MIGRATIONS: await readD1Migrations('migrations'),
                SEARCH_MIGRATIONS: await readD1Migrations('migrations/search'),
                // Most tests want the page as it is now; the cache has a test of its own.
                EDGE_CACHE_SECONDS: '0',
                // How many random sequences test/service-request-properties.test.ts plays.
                SEQUENCES: process.env.SEQUENCES ?? '300',
                REQUESTS: process.env.REQUESTS ?? '2000',
                // How many mails test/mail-drill.test.ts sends, and by which chance they fail.
                MAILS: process.env.MAILS ?? '1000',
                SEED: process.env.SEED ?? '7',
                // How often test/log-tamper.test.ts changes the database.
                EDITS: process.env.EDITS ?? '100',
              },
            },
          })),
        ],
        test: {
          name: 'edge',
          // Starting a Worker for each file costs more than most files run; test/edge/migrate.ts empties the stores between.
          isolate: false,
          maxWorkers: AT_ONCE,
          testTimeout: PATIENCE_MS,
          include: ['test/*.test.ts'],
          exclude: ['test/house.test.ts'],
          setupFiles: ['test/edge/day.ts', 'test/edge/migrate.ts'],
        },
      },
      {
        test: {
          name: 'node',
          include: ['test/house.test.ts', 'test/browser/*.test.ts', 'test/cli/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: AT_ONCE,
        },
      },
    ],
  },
});
