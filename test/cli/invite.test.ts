import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { begin, command, stateCopy } from './command.ts';

let state = '';
beforeAll(() => {
  state = stateCopy('invite');
});

describe('npm run invite', () => {
  it('prints one link that leads to where the portal was started', async () => {
    const args = ['invite', '--region', 'kota-contoh', '--role', 'editor', '--organisation', 'dinas-kominfo'];
    const { code, out } = await begin(state, args, { PORT: '9000' }).ended;
    expect(code).toBe(0);
    expect(out.match(/http:\/\/localhost:9000\/petugas\/undangan\/#[\w-]{43}/g)).toHaveLength(1);
  });

  it('without PORT, leads to the port of the last start', async () => {
    writeFileSync(`${state}/.wrangler/port`, '9123\n');
    const { out } = await command(state, 'invite', '--region', 'kota-contoh', '--role', 'region_admin');
    expect(out).toContain('http://localhost:9123/petugas/undangan/#');
  });

  it.each([
    [['--region', 'kota-tiada', '--role', 'editor'], 'Wilayah "kota-tiada" belum ada'],
    [['--region', 'kota-contoh', '--role', 'raja'], 'Sebutkan perannya'],
    [['--region', 'kota-contoh', '--role', 'editor', '--organisation', 'tiada'], 'Lembaga "tiada" belum ada'],
    [['--region', 'kota-contoh', '--role', 'editor', '--remote'], 'Isi SITE'],
  ])('refuses %j plainly', async (args, words) => {
    const { code, out, err } = await command(state, 'invite', ...args);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(`${out}${err}`).not.toMatch(/undangan\/#|\bat .+:\d+:\d+/);
  });
});
