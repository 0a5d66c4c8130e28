// Plain JavaScript for whatever Node a machine has: it brings the packages, Node 24 among them, and then steps aside.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== wanted) {
  console.log('Memasang paket (sekali saja, sekitar satu menit) ...');
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('Pemasangan gagal. Periksa jaringan, lalu ulangi perintah yang sama.');
    process.exit(1);
  }
  writeFileSync(MARK, wanted);
}
