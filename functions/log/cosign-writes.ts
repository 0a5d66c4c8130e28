import type { Cosigned } from '../../src/log/cosignature.ts';
import { signatureLine } from '../../src/signing/note.ts';
import type { Db, Statement } from '../core/db.ts';
import type { SeenHead } from './door-reads.ts';

/** Keeps what witnesses say of a head; what one said first stays. */
export const addCosignatures = (db: Db, { size, root, origin }: SeenHead, seen: Cosigned[]): Statement[] =>
  seen.map(({ signature, at }) =>
    db
      .prepare(
        `INSERT INTO log_cosignature (size, root, origin, witness, line, seen_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .bind(
        size,
        root,
        origin,
        `${signature.name}+${signature.keyId}`,
        signatureLine(signature).trimEnd(),
        new Date(at * 1000).toISOString(),
      ),
  );
