import type { Role } from '../accounts/roles.ts';
import { words as accountWords } from '../accounts/words.ts';
import type { Locale } from '../ui/view.ts';
import { number } from '../ui/number.ts';
import { versionWords, type Deed } from './deed.ts';
import { fieldWords } from './fields.ts';
import type { HistoryLine } from './page.ts';

const done =
  (did: string): Deed =>
  () => [did, ''];
const counted =
  (did: string): Deed =>
  ({ data }) => [did, typeof data.rows === 'number' ? `, ${number(data.rows)} baris` : ''];

const role = ({ data }: HistoryLine, locale: Locale) => {
  const name = accountWords[locale].roles[data.role as Role];
  return name ? `peran ${name}` : 'peran';
};

/** What officers do among themselves: people, drafts, evidence, spreadsheets, settings. */
export const consoleDeeds: Record<string, Deed> = {
  'person.invite': (line, locale) => [`mengundang untuk ${role(line, locale)},`, ''],
  'person.accept': done('menerima undangan sebagai'),
  'person.grant': (line, locale) => [`memberi ${role(line, locale)} kepada`, ''],
  'person.revoke': (line, locale) => [`mencabut ${role(line, locale)} dari`, ''],
  'person.suspend': done('menangguhkan akun'),
  'person.restore': done('mengaktifkan kembali akun'),
  'person.recover': done('memulihkan akun'),
  'person.erase': done('menghapus data'),
  'person.add_passkey': done('menambah kunci sandi pada akun'),
  'person.remove_passkey': done('menghapus kunci sandi dari akun'),
  'person.make_recovery_codes': done('membuat kode pemulihan untuk akun'),
  'invite.create': (line, locale) => [`membuat undangan untuk ${role(line, locale)},`, ''],
  'invite.revoke': done('membatalkan'),
  'draft.save': (line) => ['menyimpan', versionWords(line)],
  'draft.submit': (line) => ['mengajukan', `${versionWords(line)} untuk diperiksa`],
  'draft.return': (line) => ['mengembalikan', `${versionWords(line)} kepada penulisnya`],
  'draft.publish': (line) => ['menerbitkan', versionWords(line)],
  'draft.drop': done('membuang'),
  'setting.change': ({ data }) => {
    const fields = fieldWords(data.changed);
    return ['mengubah', fields ? `: ${fields}` : ''];
  },
  'evidence.add': done('mengunggah'),
  'spreadsheet.check': counted('memeriksa'),
  'spreadsheet.run': counted('mengimpor'),
};
