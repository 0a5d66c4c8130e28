import type { Cosigned } from '../../src/log/cosignature.ts';
import { signatureLine } from '../../src/signing/note.ts';
import type { Db, Statement } from '../core/db.ts';

/** Keeps what witnesses say of a head; what one said first stays. `root` is 64 hexadecimal digits. */
export const addCosignatures = (
  db: Db,
  head: { size: number; root: string },
  seen: Cosigned[],
): Statement[] =>
  seen.map(({ signature, at }) =>
    db
      .prepare(
        `INSERT INTO log_cosignature (size, root, witness, line, seen_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .bind(
        head.size,
        head.root,
        `${signature.name}+${signature.keyId}`,
        signatureLine(signature).trimEnd(),
        new Date(at * 1000).toISOString(),
      ),
  );
