import { isThere, type Embedded } from '../../src/embeds/embedded.ts';
import type { Target } from '../../src/embeds/target.ts';
import { localDate } from '../../src/ui/when.ts';
import { regionAsked } from '../commitments/asked.ts';
import { readCommitment, readRegister } from '../commitments/page-reads.ts';
import type { Db } from '../core/db.ts';
import { Moved } from '../core/page.ts';
import { readBuiltProgramme } from '../programmes/page-reads.ts';
import { readRegionPage } from '../regions/page-reads.ts';
import { orderFrom } from '../slippage/order.ts';
import { LIST, readSlippage } from '../slippage/reads.ts';
import { readStatistics } from '../statistics/page-reads.ts';
import { readUpdatePage } from '../updates/page-reads.ts';
import type { Question } from './question.ts';

/** What an embed shows, in one round trip; null where it is not, or no longer, published. `asked` was checked by the door. */
export async function readEmbed(db: Db, target: Target, asked: Question): Promise<Embedded | Moved | null> {
  const shown = await found(db, target, asked);
  if (!shown || shown instanceof Moved) return shown;
  // Whether a chart is there hangs on no day.
  const view = { locale: 'id', today: localDate(new Date(), 'Asia/Jakarta'), origin: '' } as const;
  return isThere(shown, view) ? shown : null;
}

async function found(db: Db, target: Target, asked: Question): Promise<Embedded | Moved | null> {
  switch (target.kind) {
    case 'update':
      return kept('update', await readUpdatePage(db, target.id, target.version));
    case 'region':
      return kept('region', await readRegionPage(db, target.region));
    case 'register':
      return kept('register', await readRegister(db, target.region ?? regionAsked(asked.wilayah), asked));
    case 'commitment':
      return kept('commitment', await readCommitment(db, target.region, target.key));
    case 'programme': {
      const page = await readBuiltProgramme(db, target.region, target.slug);
      return page instanceof Moved ? page : kept('programme', page);
    }
    case 'chart':
      return chart(db, target, asked);
  }
}

async function chart(db: Db, target: Extract<Target, { kind: 'chart' }>, asked: Question) {
  const { kind, name } = target;
  if (target.on === 'programme') {
    const page = await readBuiltProgramme(db, target.region, target.slug);
    if (page instanceof Moved) return new Moved(`${page.to}${name}/`);
    return page && { kind, name, on: target.on, page };
  }
  if (target.on === 'slippage') {
    const wish = {
      order: orderFrom(asked.urut),
      region: asked.wilayah ?? null,
      after: undefined,
      limit: LIST,
    };
    const page = await readSlippage(db, wish);
    return page && { kind, name, on: target.on, page: { ...page, asked } };
  }
  if (target.on === 'region') {
    const page = await readRegionPage(db, target.region);
    return page && { kind, name, on: target.on, page };
  }
  const page = await readStatistics(db, target.region, asked);
  return page && { kind, name, on: target.on, page };
}

const kept = <K extends Exclude<Embedded['kind'], 'chart'>>(
  kind: K,
  page: Extract<Embedded, { kind: K }>['page'] | null,
) => page && ({ kind, page } as Extract<Embedded, { kind: K }>);
