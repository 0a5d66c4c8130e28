/** A call as the developers' page prints it, and what is answered when it is sent to the demonstration region. */
export interface PostingExample {
  title: string;
  call: string;
  answer: string;
}

const TAKEN = `[
  {
    "service_request_id": "7K3M9QXT2B",
    "service_notice": "Laporan diterima dengan nomor 7K3M9QXT2B. Petugas memeriksanya paling lambat 23 November 2026 14.30 WIB. Bila tampil untuk umum setelah diperiksa, laporan ini ada di https://pantau.example/laporan/7K3M9QXT2B/ dan dalam data terbuka (CC BY 4.0).",
    "account_id": null
  }
]`;
const TOLD = `[{ "update_id": "4711" }]`;

/** In the order in which they can be sent: $NOMOR is what the first one answered. */
export const postingExamples: readonly PostingExample[] = [
  {
    title: 'Laporan, dengan kunci relay',
    call: `curl 'https://pantau.example/open311/v2/requests.json' \\
  -H "Authorization: Bearer $KUNCI_RELAY" \\
  --data-urlencode 'jurisdiction_id=kota-contoh' \\
  --data-urlencode 'service_code=lampu-jalan' \\
  --data-urlencode 'lat=-8.0983' --data-urlencode 'long=112.1681' \\
  --data-urlencode 'description=Tiga lampu jalan padam sejak Senin.' \\
  --data-urlencode 'attribute[jumlah]=3' \\
  --data-urlencode 'attribute[anonim]=ya'`,
    answer: TAKEN,
  },
  {
    title: 'Laporan dengan foto',
    call: `curl 'https://pantau.example/open311/v2/requests.json' \\
  -H "Authorization: Bearer $KUNCI_RELAY" \\
  -F 'jurisdiction_id=kota-contoh' \\
  -F 'service_code=lampu-jalan' \\
  -F 'address_string=Depan pasar' \\
  -F 'description=Tiang lampu miring dan berkarat.' \\
  -F 'media=@foto.jpg'`,
    answer: TAKEN,
  },
  {
    title: 'Laporan diperiksa, dengan kunci triage',
    call: `curl 'https://pantau.example/open311/v2/servicerequestupdates.json' \\
  -H "Authorization: Bearer $KUNCI_TRIAGE" \\
  --data-urlencode 'jurisdiction_id=kota-contoh' \\
  --data-urlencode "service_request_id=$NOMOR" \\
  --data-urlencode 'update_id=tiket-4711-1' \\
  --data-urlencode 'updated_datetime=2026-11-23T08:30:00+07:00' \\
  --data-urlencode 'status=FOR_TRIAGE' \\
  --data-urlencode 'description=Sudah diperiksa.' \\
  --data-urlencode 'attribute[publicity]=whole'`,
    answer: TOLD,
  },
  {
    title: 'Respon awal yang keliru: tidak ada yang disimpan',
    call: `curl 'https://pantau.example/open311/v2/servicerequestupdates.json' \\
  -H "Authorization: Bearer $KUNCI_TRIAGE" \\
  --data-urlencode 'jurisdiction_id=kota-contoh' \\
  --data-urlencode "service_request_id=$NOMOR" \\
  --data-urlencode 'update_id=tiket-4711-2' \\
  --data-urlencode 'updated_datetime=2026-11-23T09:00:00+07:00' \\
  --data-urlencode 'status=IN_PROGRESS' \\
  --data-urlencode 'description=Tim kami ke lokasi besok pagi.' \\
  --data-urlencode 'attribute[grade]=awal'`,
    answer: `[
  {
    "code": "400",
    "description": "attribute[grade]: Nilai ini tidak dikenal. Yang dikenal: initial, substantive."
  }
]`,
  },
  {
    title: 'Kata pelapor, dengan kunci relay yang mengirim laporannya',
    call: `curl 'https://pantau.example/open311/v2/servicerequestupdates.json' \\
  -H "Authorization: Bearer $KUNCI_RELAY" \\
  --data-urlencode 'jurisdiction_id=kota-contoh' \\
  --data-urlencode "service_request_id=$NOMOR" \\
  --data-urlencode 'update_id=pesan-88' \\
  --data-urlencode 'updated_datetime=2026-11-23T10:00:00+07:00' \\
  --data-urlencode 'status=unchanged' \\
  --data-urlencode 'description=Sekarang empat lampu yang padam.'`,
    answer: TOLD,
  },
];
