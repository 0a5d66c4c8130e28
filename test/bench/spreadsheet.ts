import type { SpreadsheetType } from '../../src/spreadsheets/columns.ts';

// Run by hand after `node test/prepare.ts`: node test/bench/spreadsheet.ts [rows]. An officer's browser against the real
// Worker: the dry run portion by portion, publishing in one request, and what the export then takes.
const STATE = (process.env.STATE_DIR = '.test/bench-sheets');
const ROWS = Number(process.argv[2] ?? 5000);
const REGION = 'kota-contoh';
const OF = { source: 'c1', organisation: 'dinas-kominfo', day: '01/06/2025' };
const TYPES: SpreadsheetType[] = ['programmes', 'milestones', 'updates'];

const { withPortal } = await import('../../functions/cli/portal.ts');
const { newToken, SESSION_COOKIE, tokenHash } = await import('../../functions/accounts/session-token.ts');
const { openPortal } = await import('../browser/portal.ts');
const { many } = await import('../edge/many-rows.ts');

const token = newToken();
const portal = await openPortal('bench-sheets', async () => {
  const [hash, now] = [await tokenHash(token), new Date().toISOString()];
  await withPortal([], async ({ db }) => {
    await db.batch([
      db
        .prepare("INSERT INTO person (id, name, state, created_at) VALUES ('P', 'Uji', 'active', ?)")
        .bind(now),
      db
        .prepare(
          "INSERT INTO role_grant (id, person_id, role, region, granted_at) VALUES ('G', 'P', 'publisher', ?, ?)",
        )
        .bind(REGION, now),
      db
        .prepare(
          `INSERT INTO session (hash, id, person_id, via, created_at, seen_at, proved_at)
           VALUES (?1, 'S', 'P', 'passkey', ?2, ?2, ?2)`,
        )
        .bind(hash, now),
    ]);
  });
});

// The console leads from an address in digits to the host that its passkeys belong to, and a cookie does not follow.
const origin = portal.origin.replace('127.0.0.1', 'localhost');
const room = `${origin}/petugas/${REGION}/lembar/`;
const headers = { Cookie: `${SESSION_COOKIE}=${token}`, 'Sec-Fetch-Site': 'same-origin' };
const send = (address: string, body?: FormData, more = {}) =>
  fetch(address, { method: 'POST', headers: { ...headers, ...more }, body, redirect: 'manual' });

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  return [await work(), performance.now() - start];
}

async function must(response: Response, status: number): Promise<Response> {
  if (response.status === status) return response;
  throw new Error(`${response.status} ${response.url}: ${(await response.text()).slice(-3000)}`);
}

/** Uploads and checks a file as the page's script does; gives its address and the slowest request. */
async function check(text: string, type: string): Promise<[address: string, slowest: number]> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key: crypto.randomUUID(), type, bertahap: 'ya' }))
    form.append(name, value);
  form.append('file', new File([text], 'lembar.csv'));
  let [sent, slowest] = await timed(() => send(room, form));
  const address = new URL((await must(sent, 303)).headers.get('Location') ?? '', origin).href;
  for (let [checked, of] = [0, 1]; checked < of;) {
    const [answer, ms] = await timed(() =>
      send(`${address}periksa/`, undefined, { Accept: 'application/json' }),
    );
    ({ checked, of } = (await (await must(answer, 200)).json()) as { checked: number; of: number });
    slowest = Math.max(slowest, ms);
  }
  return [address, slowest];
}

const table: Record<string, Record<string, string>> = {};
const rate = (ms: number) => `${Math.round((1000 * ROWS) / ms)} rows/s (${(ms / 1000).toFixed(1)} s)`;
try {
  for (const type of TYPES) {
    const text = many(type, ROWS, OF);
    const [[address, slowest], dry] = await timed(() => check(text, type));
    const [ran, run] = await timed(() => send(`${address}terbitkan/`));
    await must(ran, 303);
    const [file, exported] = await timed(async () =>
      (await must(await fetch(`${room}unduh/${type}/`, { headers }), 200)).text(),
    );
    const [[again], same] = await timed(() => check(text, type));
    const page = await (await must(await fetch(again, { headers }), 200)).text();
    table[type] = {
      'dry run': rate(dry),
      'slowest request': `${Math.round(slowest)} ms`,
      import: rate(run),
      export: `${rate(exported)}, ${Math.round(file.length / 1024)} kB`,
      'dry run again': `${rate(same)}${page.includes('Semua baris sama') ? ', all unchanged' : ', CHANGED'}`,
    };
  }
} finally {
  await portal.close();
}
console.log(`${ROWS} rows of each type, ${STATE}`);
console.table(table);
