import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealLog } from '../functions/log/seal.ts';
import { publicKeys } from '../functions/signing/sign-note.ts';
import { checkProof } from '../src/log/check.ts';
import { webCrypto } from '../src/signing/ed25519.ts';
import { openNote } from '../src/signing/open-note.ts';
import { parseNote } from '../src/signing/note.ts';
import { differences } from './edge/check-log.ts';
import { head, LATER, NAME, seal, SEAL, told, witnessed } from './edge/log.ts';
import { publish } from './edge/proof.ts';
import { ask, rows } from './edge/portal.ts';
import { WITNESS } from './edge/witness.ts';

const FRESH = btoa('x'.repeat(32));
const both = `${FRESH} ${SEAL.signing}`;
const fresh = () => sealLog({ db: env.DB, now: () => new Date(LATER) }, { ...SEAL, signing: both });
const proofOf = async () => (await ask('/log/bukti/0.tlog-proof')).text();

let before: Awaited<ReturnType<typeof head>>;
let oldProof = '';

beforeAll(async () => {
  await told();
  await seal();
  await witnessed();
  [before, oldProof] = [await head(), await proofOf()];
  await fresh();
  await publish('sesudah-kunci-baru');
  await fresh();
}, 60_000);

/** Which heads a key alone opens. */
async function openedBy(signing: string): Promise<number[]> {
  const vkeys = await publicKeys(signing, NAME);
  const opened = await Promise.all(
    (await rows('SELECT id, note FROM log_checkpoint ORDER BY id LIMIT 100')).map(async ({ id, note }) =>
      'text' in (await openNote(note as string, { name: NAME, vkeys }, webCrypto)) ? [id as number] : [],
    ),
  );
  return opened.flat();
}

const check = async (proof: string, signing: string) => {
  const vkeys = await publicKeys(signing, NAME);
  return checkProof({ proof, content: null, name: NAME, vkeys, witnesses: [WITNESS] }, webCrypto);
};

describe('a log whose key was changed', () => {
  it('has its old heads under the old key, and all since under the new one', async () => {
    const all = Array.from({ length: (await head()).id }, (_, n) => n + 1);
    expect(await openedBy(SEAL.signing)).toEqual(all.slice(0, before.id));
    expect(await openedBy(FRESH)).toEqual([before.id + 1, before.id + 2]);
    expect(all).toHaveLength(before.id + 2);
  });

  it('is whole by both keys, also for who kept a head from before', async () => {
    expect(await differences(before, both)).toEqual([]);
  });

  it('wants the old key too: by the new one alone each old head is named', async () => {
    const said = Array.from(
      { length: before.id },
      (_, n) => `Segel ke-${n + 1} ditandatangani kunci yang tidak diumumkan portal ini.`,
    );
    expect(await differences(null, FRESH)).toEqual(said);
  });

  it('proves by old files as long as the old key is published, and by new ones', async () => {
    expect(await check(oldProof, both)).toMatchObject({ index: 0, seen: [{ name: 'saksi.example/w1' }] });
    expect(await check(oldProof, FRESH)).toEqual({ fault: 'unknownKey' });
    expect(await check(await proofOf(), FRESH)).toMatchObject({ index: 0, seen: [] });
  });

  it('keeps what a witness said of a head that is signed anew: the text is the same', async () => {
    const [{ note } = {}] = await rows(`SELECT note FROM log_checkpoint WHERE id = ${before.id + 1}`);
    expect(parseNote(note as string)!.text).toBe(parseNote(before.note)!.text);
  });
});
