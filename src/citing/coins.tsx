import type { Citable } from './citable.ts';
import { words } from './words.ts';

/** What a list knows of how a thing of it is cited. */
export type Listed = Pick<
  Citable,
  'title' | 'number' | 'author' | 'institution' | 'issued' | 'address' | 'demo'
>;

/**
 * One thing of a list for reference managers (COinS, Z39.88): they let their user choose among all on the page. On
 * lists alone: on the page of a thing they would hide what its head says.
 */
export const Coins = ({ cited }: { cited: Listed }) => (
  <span class="Z3988" title={String(new URLSearchParams(fields(cited)))} />
);

const fields = (cited: Listed): [string, string][] =>
  (
    [
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
      ['rft.genre', 'report'],
      ['rft.btitle', cited.title],
      // Books have no number of their own: patents have one of this name, and who does not know it leaves it out.
      ['rft.number', cited.number],
      ['rft.aucorp', cited.author],
      ['rft.publisher', cited.institution],
      ['rft.date', cited.issued],
      ['rft.language', 'id'],
      ['rft.description', cited.demo ? words.id.fiction : null],
      ['rft_id', cited.address],
    ] as const
  ).flatMap(([name, value]) => (value ? [[name, value]] : []));
