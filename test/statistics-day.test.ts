import { beforeAll, describe, expect, it } from 'vitest';
import { longDate } from '../src/ui/when.ts';
import { furnishEmbeds, STATISTICS } from './edge/embedding.ts';
import { ask } from './edge/portal.ts';

beforeAll(async () => void (await furnishEmbeds()), 60_000);

describe('a chart of the statistics', () => {
  it('says up to which day it counts, in its frame, as a picture and as data', async () => {
    const page = await (await ask(STATISTICS)).text();
    const [said = ''] = /Angka sampai akhir hari \d+ \w+ \d{4}\./.exec(page)!;
    const frame = await (await ask(`/semat${STATISTICS}bulan/`)).text();
    expect(frame).toContain(said);
    expect(frame).not.toContain('Keadaan');
    const drawn = await (await ask(`${STATISTICS}bulan.svg`)).text();
    expect(drawn).toContain(said);
    const { as_of } = await (await ask(`${STATISTICS}bulan.json`)).json<{ as_of: string }>();
    expect(said).toContain(longDate(as_of));
  });
});
