import type { Role, Scope } from '../accounts/roles.ts';
import { scopeNames } from '../accounts/roles.ts';
import { words as accountWords } from '../accounts/words.ts';
import { quoted } from '../ui/changes.ts';
import type { Locale } from '../ui/view.ts';
import type { HistoryLine } from './page.ts';
import { words } from './words.ts';

type Author = HistoryLine['by'];

const others: Record<Exclude<Author['kind'], 'officer' | 'key'>, string> = {
  resident: 'warga',
  system: 'pengelola portal lewat baris perintah',
  clock: 'portal (otomatis)',
};

/** What a machine with a key is called in public: never by what somebody wrote about it. */
const machines: Record<Scope, string> = {
  relay: 'kanal laporan',
  triage: 'sistem penanganan laporan',
  publish: 'sistem penerbitan',
};

/** Who did it, in the role of that time: "editor Diskominfo", "penerbit wilayah"; with a name where one is known. */
export function whoWords({ by, data }: Pick<HistoryLine, 'by' | 'data'>, locale: Locale): string {
  if (by.kind === 'key') return machineWords(by);
  if (by.kind !== 'officer') return others[by.kind];
  const as = asWords(by, locale);
  const named = by.name === undefined ? as : `${as} (${by.name ?? words[locale].erased})`;
  return named + (writesAs(data.written_by) === by.role ? '' : draftWords(data.written_by, locale));
}

function machineWords({ role, organisation, name }: Author): string {
  const machine = role && isScope(role) ? machines[role] : 'sistem dengan kunci';
  const whose = `${machine} ${organisation ?? 'wilayah'}`;
  return name ? `${whose} (kunci ${quoted(name)})` : whose;
}

const writesAs = (writer: unknown) => (writer as { role?: Role } | undefined)?.role;

// Whoever publishes a draft answers for it; who wrote it is told by the role, where it is another one.
function draftWords(writer: unknown, locale: Locale): string {
  const role = writesAs(writer);
  const name = role && accountWords[locale].roles[role];
  return name ? `, dari draf ${name}` : '';
}

function asWords({ role, organisation }: Author, locale: Locale): string {
  if (!role || isScope(role)) return 'petugas';
  const name = accountWords[locale].roles[role];
  if (organisation) return `${name} ${organisation}`;
  return role === 'platform_admin' || role === 'region_admin' ? name : `${name} wilayah`;
}

const isScope = (role: Role | Scope): role is Scope => (scopeNames as readonly string[]).includes(role);
