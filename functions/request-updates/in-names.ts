import { refusals } from '../../src/ui/refusals.ts';
import { onePerField, Refusal, refusalIn } from '../core/refusal.ts';

/** What the fields of the console's forms are called by machines. */
const texts: Record<string, string> = {
  pesan: 'description',
  alasan: 'description',
  belum: 'description',
  foto: 'media',
};
const attributes: Record<string, string> = {
  publicity: 'publicity',
  hasil: 'outcome',
  tujuan: 'elsewhere',
  lembaga: 'agency',
  rujukan: 'duplicate_of',
  yakin: 'sure',
};

/** How one door writes them. */
interface Names {
  text: (name: string) => string;
  attribute: (name: string) => string;
  /** How a machine says that it is sure. */
  sure: string;
}

/** What a verb of the console refused, again in the names of one door of machines. */
export function refusedInNames(error: unknown, { text, attribute, sure }: Names): never {
  const { code, say, fields } = refusalIn(error);
  const told = fields.map(({ field, message }) => ({
    field: field in attributes ? attribute(attributes[field]!) : text(texts[field] ?? field),
    message: field === 'yakin' ? refusals.id.machineSure(sure) : message,
  }));
  throw new Refusal(code, say, onePerField(told));
}
