import { momentIn } from '../open311/datetime.ts';
import type { Attribute, Service } from '../services/schema.ts';
import { numberFrom } from '../ui/number.ts';
import type { Problem } from '../ui/question.tsx';
import { printedTime } from '../ui/schema.ts';
import { localDate } from '../ui/when.ts';
import { answerName } from './typed.ts';

export type Answer = string | number | string[];
export type Answers = Record<string, Answer>;

/** Reads the answers to a category's own questions, each by its datatype; answers to other questions are ignored. */
export function readAnswers(service: Service, typed: Record<string, string[]>, timeZone: string) {
  const answers: Answers = {};
  const problems: Problem[] = [];
  for (const question of service.attributes.filter(({ variable }) => variable)) {
    const values = (typed[question.code] ?? []).map((value) => value.trim()).filter(Boolean);
    const read = values.length > 0 ? readAnswer(question, values, timeZone) : null;
    if (read !== null && !(read instanceof Wrong)) answers[question.code] = read;
    else if (read || question.required)
      problems.push({ field: answerName(question.code), message: read?.message ?? missing(question) });
  }
  return { answers, problems };
}

class Wrong {
  message: string;
  constructor(message: string) {
    this.message = message;
  }
}

const LENGTH = { string: 200, text: 2000 } as const;

function readAnswer(question: Attribute, [first = '', ...rest]: string[], timeZone: string): Answer | Wrong {
  if (question.datatype !== 'multivaluelist' && rest.some((one) => one !== first))
    return wrong(question, 'jawab satu saja');
  switch (question.datatype) {
    case 'string':
    case 'text':
      return short(question, first, LENGTH[question.datatype]);
    case 'number':
      return numberFrom(first) ?? wrong(question, 'tulis angka saja, misalnya 3');
    case 'datetime':
      return dayIn(first, timeZone) ?? wrong(question, 'tulis tanggal, misalnya 2026-11-22');
    case 'singlevaluelist':
      return listed(question, [first]) ? first : wrong(question, 'pilih salah satu jawaban');
    case 'multivaluelist': {
      const all = [...new Set([first, ...rest])];
      return listed(question, all) ? all : wrong(question, 'pilih dari jawaban yang ada');
    }
  }
}

const short = (question: Attribute, typed: string, most: number) =>
  typed.length > most ? wrong(question, `paling banyak ${most.toLocaleString('id-ID')} huruf`) : typed;

const listed = ({ values }: Attribute, chosen: string[]) =>
  chosen.every((one) => values.some((value) => value.key === one));

// As it was printed; a moment of GeoReport, which has a zone, is the day that it was in the region.
function dayIn(typed: string, timeZone: string): string | null {
  if (isTime(typed)) return typed;
  const moment = momentIn(typed);
  return moment && localDate(moment, timeZone);
}

// The shape alone lets 30 February pass.
const isTime = (typed: string) =>
  printedTime.safeParse(typed).success &&
  new Date(`${typed.slice(0, 10)}T00:00Z`).getUTCDate() === Number(typed.slice(8, 10));

const wrong = ({ description }: Attribute, right: string) => new Wrong(`${description}: ${right}`);
const missing = ({ description }: Attribute) => `Pertanyaan ini perlu dijawab: ${description}`;
