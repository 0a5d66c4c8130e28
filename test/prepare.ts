import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';

// A portal of its own for the tests, made afresh beside the one a person may be running.
const folder = (process.env.STATE_DIR = '.test');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

// The same Worker configuration, seen from the test folder.
const toml = readFileSync('wrangler.toml', 'utf8')
  .replaceAll('"functions/', '"../functions/')
  .replaceAll('migrations_dir = "', 'migrations_dir = "../');
writeFileSync(`${folder}/wrangler.toml`, toml);
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
writeFileSync(
  `${folder}/.dev.vars`,
  `PORTAL_SECRET="secret-of-the-tests"\nSEALING_KEYS="1.${key(1)}"\nSIGNING_KEYS="${key(2)}"\n`,
);

const { prepare } = await import('../functions/cli/prepare.ts');
await prepare();
