import type { InboxScope } from '../../functions/triage/inbox-reads.ts';
import {
  inboxEnds,
  inboxLists,
  narrows,
  runsLate,
  type InboxAsked,
  type InboxEnd,
  type InboxList,
} from '../../src/triage/inbox-page.ts';

/** A list as somebody may ask for it. */
export interface InboxQuestion {
  name: string;
  scope: InboxScope;
  asked: InboxAsked;
}

const scopesOf = (region: string): [InboxScope, (string | undefined)[]][] => [
  [{ region, agencies: null }, [undefined, 'dinas', '-']],
  [{ region, agencies: ['dinas'] }, ['dinas']],
];

/** Every list: each tab and each end, of the region, of one agency and of none, each filter that is offered, late or not, first page and later. */
export const inboxQuestions = (region: string): InboxQuestion[] =>
  scopesOf(region).flatMap(([scope, agencies]) =>
    agencies
      .flatMap((lembaga) => listsOf(lembaga))
      .map((asked) => ({
        name: `${scope.agencies ? 'agency' : 'region'} ${JSON.stringify(asked)}`,
        scope,
        asked,
      })),
  );

const listsOf = (lembaga: string | undefined): InboxAsked[] =>
  (Object.keys(inboxLists) as InboxList[]).flatMap((daftar) =>
    (daftar === 'ditutup' ? (Object.keys(inboxEnds) as InboxEnd[]) : (['selesai'] as const)).flatMap(
      (akhir) => narrowedOf({ daftar, akhir, lembaga }),
    ),
  );

const areas = [{}, { kategori: 'lampu-jalan' }, { kecamatan: '00.00.01' }];

const narrowedOf = (asked: InboxAsked): InboxAsked[] =>
  (narrows(asked) ? areas : [{}]).flatMap((area) =>
    (runsLate(asked) ? ([undefined, 'ya'] as const) : [undefined]).flatMap((terlambat) =>
      [undefined, placeIn(asked.daftar)].map((setelah) => ({ ...asked, ...area, terlambat, setelah })),
    ),
  );

function placeIn(daftar: InboxList): string {
  if (daftar === 'keberatan') return '2026-01-09T02:00:00.000Z~G000000050';
  return daftar === 'ditutup' ? '9999-12-31T23:59:59.999Z~G000000050' : '2026-01-02T17:00:00.000Z~G000000001';
}
