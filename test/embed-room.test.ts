import { beforeAll, describe, expect, it } from 'vitest';
import { contoh, FULL } from './edge/contoh.ts';
import { told } from './edge/embedding.ts';
import { ask, ORIGIN } from './edge/portal.ts';

beforeAll(() => contoh(), 60_000);

describe('the room of an embed', () => {
  it('tells a link where no frame can be read, and never a larger one than there is room for', async () => {
    for (const room of ['&maxwidth=50', '&maxwidth=299', '&maxheight=119', '&maxwidth=50&maxheight=50']) {
      const link = await told(ORIGIN + FULL, room);
      expect(link, room).toMatchObject({ type: 'link', version: '1.0', provider_name: 'Pantau Kota' });
      for (const name of ['html', 'width', 'height', 'thumbnail_url'])
        expect(link, room).not.toHaveProperty(name);
    }
    expect(await told(ORIGIN + FULL, '&maxwidth=300&maxheight=120')).toMatchObject({
      type: 'rich',
      width: 300,
      height: 120,
    });
  });

  it('is asked for with marks of other sites, which change nothing', async () => {
    const frame = await ask(`/semat${FULL}?utm_source=koran`);
    expect(frame.status).toBe(200);
    expect(await frame.text()).not.toContain('utm_source');
  });
});
