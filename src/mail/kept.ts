/** Its columns that hold codes, dates and states alone. */
export const harmlessOfMail = [
  'id',
  'kind',
  'person_id',
  'subscriber_id',
  'state',
  'next_at',
  'made_at',
  'sent_at',
].map((column) => `mail.${column}`);

/** What is kept of mail, as /privasi/ tells it (src/service-requests/retention.ts). */
export const mailKept = {
  name: 'Catatan pengiriman surel',
  columns: ['mail.cause', 'mail.failure'],
  purpose:
    'Mengetahui surel mana yang terkirim atau gagal. Alamat dan isi surel tidak disimpan di sini; alamat dibuka dari segelnya saat surel dikirim.',
  basis: 'Kewajiban pemerintah melayani dan menjawab laporan warga.',
  erased_by: null,
  gone: '90 hari setelah terkirim atau gagal, atau saat laporannya dihapus',
};
