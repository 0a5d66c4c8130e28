/** A region's file. */
export const region = `# src/content/regions/kota-permisalan.yaml
code: '99.99'
name: Kota Permisalan
kind: kota
province: { code: '99', name: Provinsi Permisalan }
time_zone: Asia/Makassar
vision:
  - valid_from: '2026-02-02'
    valid_to: null
    statement: Mewujudkan Kota Permisalan yang hijau dan jujur.
    terms:
      - { term: Hijau, definition: Setiap kelurahan punya taman. }
    as_of: '2026-02-02'
    said_by: Wali Kota Permisalan
    source: rpjmd-2026
dimension_sets:
  - valid_from: '2026-02-02'
    valid_to: null
    dimensions:
      - { key: governance, label: Smart Governance }
      - { key: environment, label: Smart Environment }
    as_of: '2026-02-02'
    source: rpjmd-2026
stage_ladder: []
plans: []
office_terms:
  - office: Wali Kota Permisalan
    person_name: Nama Permisalan
    from: '2026-02-01'
    to: null
    as_of: '2026-02-02'
    source: rpjmd-2026
`;

/** What differs there in residents' reports. */
export const reporting = `# di akhir berkas wilayah; tulis hanya yang berbeda
reporting:
  categories:
    - { code: lampu-jalan, agency: dinas-perhubungan, keywords: [kata setempat] }
    - { code: transportasi, hidden: true }
    - code: ketertiban
      clocks:
        verify:
          term: { hours: 3 }
          source: Standar pelayanan Satpol PP Kota Permisalan
          caution: Dokumennya sendiri belum kami baca
  calendar:
    years: []
    days:
      - { day: '2026-12-07', kind: local, name: Hari jadi Kota Permisalan }
`;

/** Its import file. */
export const imported = `# src/content/imports/kota-permisalan.yaml
region: kota-permisalan
sources:
  - key: rpjmd-2026
    class: official_document
    publisher: Pemerintah Kota Permisalan
    title: RPJMD Kota Permisalan 2026-2030
    event_date: '2026-02-02'
    url: https://contoh.example/rpjmd-2026
organisations:
  - key: redaksi
    name: Redaksi Pantau Kota
    kind: portal
`;

/** What the seed says the first time, the second time, and of a file that it refuses. */
export const first = `  kota-permisalan          ████████████████████ 2/2
    laporan warga: 17 kategori, 0 kecamatan
    baru 4, diubah 0, tetap 0`;

export const again = `  kota-permisalan          ████████████████████ 2/2
    tidak ada yang berubah (4 butir)`;

export const refusal = `Berkas ini belum dapat dipakai; tidak ada yang disimpan.
  baris 1: code: harus berupa teks
  baris 5: time_zone: salah satu dari: Asia/Jakarta, Asia/Makassar, Asia/Jayapura`;

/** A correction in the region's file, and how it is refused without its reason. */
export const correction = `# src/content/regions/kota-permisalan.yaml
reason: kalimat visi salah salin dari RPJMD
vision:
  - valid_from: '2026-02-02'
    statement: Mewujudkan Kota Permisalan yang hijau, jujur, dan terbuka.
    …`;

export const unexplained = `Sebutkan alasan perubahan pada kolom "reason".
  reason: alasan baru, sebab yang sudah terbit berubah: Visi 2 Februari 2026, bunyi`;
