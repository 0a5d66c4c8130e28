import * as z from 'zod';
import { count, flag, text } from '../api/fields.ts';
import { ImportFile, lists } from './schema.ts';

const outcomes = {
  created: count('Butir baru.'),
  amended: count('Butir yang sudah ada dan diubah.'),
  unchanged: count('Butir yang sudah ada persis begini, atau pernah begini.'),
};

/** What an import did, or would do. */
export const ApiImport = z
  .object({
    ...outcomes,
    rehearsal: flag('Hanya dicoba: tidak ada yang disimpan.'),
    lists: z
      .array(
        z.object({ list: z.enum(lists as [string, ...string[]]).meta({ example: 'sources' }), ...outcomes }),
      )
      .meta({ description: 'Hal yang sama menurut daftar; yang kosong tidak disebut.' }),
  })
  .meta({ id: 'Import', description: 'Apa jadinya sebuah impor.' });

/** The file that is sent: its region stands in the address. */
export const ApiImportFile = ImportFile.partial({ region: true }).meta({
  id: 'ImportFile',
  description: 'Berkas impor satu wilayah. Identitas: wilayah dan kunci.',
});

/** What became of an update that was sent. */
export const ApiPublished = z
  .object({
    id: text('Nomor tetap kabar.', '7K3M9QXT2B'),
    created: flag('Terbit dengan kiriman ini; false bila sudah terbit dengan kata-kata ini.'),
    page: text('Halaman kabar bagi manusia.', 'https://pantau.example/u/7K3M9QXT2B/'),
  })
  .meta({ id: 'Published', description: 'Kabar yang terbit.' });
