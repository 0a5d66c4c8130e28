/** Questions about the past that anybody can ask from a command line; `$P` is the address of the portal, `$HARI` the day that it is. */
export const examples: { what: string; path: string; headers?: Record<string, string>; status: number }[] = [
  {
    what: 'Halaman wilayah seperti yang terbit sampai akhir satu hari',
    path: '/kota-blitar/?per=$HARI',
    status: 200,
  },
  {
    what: 'Ke halaman yang berlaku pada satu saat (TimeGate)',
    path: '/timegate/$P/kota-blitar/',
    headers: { 'Accept-Datetime': 'Wed, 25 Nov 2026 06:01:00 GMT' },
    status: 302,
  },
  { what: 'Semua saat terbitnya (TimeMap)', path: '/timemap/$P/kota-blitar/', status: 200 },
  { what: 'Sebelum apa pun terbit', path: '/kota-blitar/?per=1945-08-17', status: 404 },
  {
    what: 'Saat yang tidak terbaca',
    path: '/timegate/$P/kota-blitar/',
    headers: { 'Accept-Datetime': 'kemarin' },
    status: 400,
  },
];

/** One of them as it is typed. */
export const commandOf = ({ path, headers = {} }: (typeof examples)[number]) =>
  [
    'curl -sI',
    ...Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`),
    `"$P${path}"`,
  ].join(' ');
