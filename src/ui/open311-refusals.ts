/** Words with which the door of Open311 says no; part of refusals.ts. The field names are Open311's own. */
export const aboutOpen311 = {
  jurisdictionMissing:
    'Sebutkan wilayahnya dengan jurisdiction_id: nama seperti kota-kediri, kode seperti 35.71, atau kedirikota.go.id.',
  jurisdictionUnknown:
    'jurisdiction_id ini tidak dikenal. Pakai nama seperti kota-kediri, atau kode Kemendagri seperti 35.71.',
  open311AddressUnknown:
    'Alamat ini tidak ada pada Open311. Lihat /pengembang/open311/ untuk alamat yang ada.',
  open311FiltersWrong: 'Saringan ini keliru.',
  open311FormatMissing: 'Akhiri alamat dengan .xml atau .json; bentuk lain tidak tersedia.',
  open311Method: (allowed: string) => `Alamat ini hanya melayani ${allowed}.`,
  readsTooMany: 'Terlalu banyak permintaan dari jaringan Anda. Coba lagi satu menit lagi.',
  serviceUnknown: 'service_code ini tidak ada di wilayah ini. Ambil daftarnya dari services.xml.',
};
