import type { Kept } from '../service-requests/retention.ts';

/** What is kept of people who follow something; the page /privasi/ draws it beside what reports hold. */
export const keptOfFollowers: readonly Kept[] = [
  {
    name: 'Alamat surel pengikut',
    columns: ['subscriber.address_mac', 'subscriber.wrapped', 'subscriber.box'],
    purpose:
      'Mengirim kabar yang Anda ikuti. Disimpan tersegel, dengan sidiknya agar satu alamat tercatat sekali. Tidak ada petugas yang melihatnya.',
    basis: 'Persetujuan Anda: Anda menekan tautan di surel.',
    erased_by: null,
    gone: 'begitu Anda berhenti mengikuti semuanya; yang tidak disetujui setelah 48 jam',
  },
  {
    name: 'Yang diikuti sebuah alamat',
    columns: ['subscription.region', 'subscription.topic', 'subscription.subject'],
    purpose: 'Mengetahui kabar mana yang dikirim. Tidak tercatat di riwayat, dan tidak pernah tampil.',
    basis: 'Persetujuan Anda: Anda menekan tautan di surel.',
    erased_by: null,
    gone: 'begitu Anda berhenti mengikutinya; yang tidak disetujui setelah 48 jam',
  },
  {
    name: 'Sidik alamat yang menolak semua surel',
    columns: ['blocked_address.address_mac'],
    purpose:
      'Tidak mengirim surel lagi ke alamat yang memintanya, siapa pun yang menulisnya. Alamatnya tidak dapat dibaca dari sidik itu.',
    basis: 'Permintaan Anda: Anda menekan “jangan pernah kirim lagi”.',
    erased_by: null,
    gone: 'begitu Anda membatalkannya lewat tautan yang Anda simpan',
  },
];

/** Text columns of these tables that hold random ids, moments and other things that tell of nobody. */
export const harmlessOfFollowers: readonly string[] = [
  ...['id', 'key_id', 'asked_at'].map((column) => `subscriber.${column}`),
  ...['id', 'subscriber_id', 'rhythm', 'asked_at', 'confirmed_at'].map((column) => `subscription.${column}`),
  'blocked_address.id',
  ...['mail_id', 'subscription_id'].map((column) => `news.${column}`),
  ...['region', 'topic', 'subject'].map((column) => `topic_event.${column}`),
  ...['name', 'place'].map((column) => `event_reader.${column}`),
];
