import { beforeAll, describe, expect, it } from 'vitest';
import { createProgramme } from '../functions/programmes/create-programme.ts';
import { endedStatuses, statuses, type ProgrammeContent } from '../src/programmes/schema.ts';
import { DEFAULT_SILENT_AFTER_DAYS } from '../src/regions/settings.ts';
import { daysBefore, localDate } from '../src/ui/when.ts';
import { ask, ctxAt, rows } from './edge/portal.ts';
import { furnish, REGION, sample } from './edge/sample.ts';

const list = `/${REGION}/program/`;
const today = localDate(new Date(), 'Asia/Jakarta');

interface Asked {
  dimensi?: string;
  status?: string;
  quick_win?: 'ya';
  tanpa_kabar?: 'ya';
}

// 47 programmes of every mix; several share a day, so that only the id parts them.
const programmes = Array.from({ length: 47 }, (_, i): ProgrammeContent => ({
  ...sample.programme,
  key: `p${i}`,
  title: `Program ${i}`,
  dimension: [null, 'governance', 'living'][i % 3]!,
  status: i % 4 === 0 ? null : statuses[i % statuses.length]!,
  quick_win: i % 2 === 0,
  known_since: daysBefore(today, 160 + 10 * Math.floor(i / 10)),
}));

function query(asked: Asked): string {
  const said = new URLSearchParams({ ...asked });
  return said.size > 0 ? `?${said}` : '';
}

const slugsOn = (page: string) =>
  [...page.matchAll(new RegExp(`<a href="${list}([a-z0-9-]+)/">`, 'g'))].map(([, slug]) => slug!);
const nextOn = (page: string) =>
  /href="([^"]*)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null;

/** Every programme a reader meets who follows "Berikutnya" to the end. */
async function walk(asked: Asked): Promise<string[]> {
  const seen: string[] = [];
  for (let path: string | null = list + query(asked); path;) {
    const response: Response = await ask(path);
    expect(response.status).toBe(200);
    const page = await response.text();
    const slugs = slugsOn(page);
    path = nextOn(page);
    expect(slugs.length).toBeLessThanOrEqual(20);
    if (path) expect(slugs).toHaveLength(20);
    seen.push(...slugs);
  }
  return seen;
}

const matches = (p: ProgrammeContent, asked: Asked) =>
  (!asked.dimensi || p.dimension === asked.dimensi) &&
  (!asked.status || p.status === asked.status) &&
  (!asked.quick_win || p.quick_win) &&
  (!asked.tanpa_kabar || (p.known_since < daysBefore(today, DEFAULT_SILENT_AFTER_DAYS) && !hasEnded(p)));
const hasEnded = (p: ProgrammeContent) => endedStatuses.some((ended) => ended === p.status);

describe('the list of programmes', () => {
  beforeAll(async () => {
    await furnish();
    for (const programme of programmes) await createProgramme(ctxAt(), { region: REGION, programme });
  });

  it('shows every programme once, the one heard of longest ago first', async () => {
    const seen = await walk({});
    const all = await rows('SELECT slug FROM programme ORDER BY last_event_date, id');
    expect(seen).toEqual(all.map((row) => row.slug));
    expect(seen).toHaveLength(48);
  });

  const mixes: Asked[] = [undefined, 'governance', 'living'].flatMap((dimensi) =>
    [undefined, 'implementation', 'suspended'].flatMap((status) =>
      [undefined, 'ya' as const].flatMap((quick_win) =>
        [undefined, 'ya' as const].map((tanpa_kabar) => ({
          ...(dimensi && { dimensi }),
          ...(status && { status }),
          ...(quick_win && { quick_win }),
          ...(tanpa_kabar && { tanpa_kabar }),
        })),
      ),
    ),
  );
  it.each(mixes.map((asked) => [query(asked), asked] as const))(
    'filtered by "%s" shows what fits and no more',
    async (_, asked) => {
      const furnished = { ...sample.programme, key: 'lampu' };
      const wanted = [furnished, ...programmes].filter((p) => matches(p, asked)).map((p) => p.key);
      expect((await walk(asked)).toSorted()).toEqual(wanted.toSorted());
    },
  );

  it('keeps the filter while it pages, shows it in the form, and can be cleared', async () => {
    const page = await (await ask(`${list}?quick_win=ya&status=`)).text();
    expect(nextOn(page)).toMatch(/\?quick_win=ya&setelah=\d{4}-\d\d-\d\d(~|%7E)[0-9A-Z]{10}$/);
    expect(page).toMatch(/name="quick_win" value="ya" checked/);
    expect(page).toContain('Hapus saringan');
  });

  it('says plainly when nothing fits', async () => {
    const page = await (
      await ask(
        `${list}?status=cancelled&dimensi=governance&tanpa_kabar=ya&quick_win=ya&setelah=9998-01-01~0000000000`,
      )
    ).text();
    expect(page).toContain('Tidak ada program yang cocok');
  });

  it.each([
    ['status=selesai', 'implementation'],
    ['quick_win=tidak', '"ya"'],
    ['tanpa_kabar=1', '"ya"'],
    ['dimensi=branding', 'governance'],
    ['setelah=besok', 'Mulailah dari awal daftar'],
    ['setelah=2026-01-01~abc', 'Mulailah dari awal daftar'],
  ])('refuses %s and says what it knows', async (asked, says) => {
    const response = await ask(`${list}?${asked}`);
    expect(response.status).toBe(400);
    expect((await response.text()).replaceAll('&quot;', '"')).toContain(says);
  });
});
