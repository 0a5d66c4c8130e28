import type { Locale } from '../ui/view.ts';
import type { organisationKinds, roles } from './schema.ts';

const kinds: Record<(typeof organisationKinds)[number], string> = {
  government: 'pemerintah daerah',
  agency: 'perangkat daerah',
  council: 'dewan',
  team: 'tim',
  ministry: 'kementerian',
  university: 'perguruan tinggi',
  business: 'badan usaha',
  portal: 'penyusun portal',
  other: 'lembaga lain',
};

const roleNames: Record<(typeof roles)[number], string> = {
  funding: 'mendanai',
  accountable: 'bertanggung jawab',
  extending: 'menyalurkan',
  implementing: 'melaksanakan',
};

const id = {
  kinds,
  roles: roleNames,
  heading: 'Lembaga yang disebut sumber',
  also: (names: string) => `juga disebut ${names}`,
  none: 'Belum ada lembaga yang disebut sumber.',
};

export const words: Record<Locale, typeof id> = { id };
