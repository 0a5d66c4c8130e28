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
writeFileSync(`${folder}/.dev.vars`, 'PORTAL_SECRET="secret-of-the-tests"\n');

const { prepare } = await import('../functions/cli/prepare.ts');
await prepare();
