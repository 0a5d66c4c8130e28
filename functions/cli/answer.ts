import { answerErrorReport } from '../error-reports/answer-error-report.ts';
import { openReports } from '../error-reports/reads.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll, type Row } from '../core/db.ts';
import { ID } from '../core/ids.ts';
import { Refusal } from '../core/refusal.ts';
import { operands } from './operands.ts';
import { withPortal } from './portal.ts';

const LIST = 50;

/** `npm run answer -- ID "answer" [organisation key]`: answers an error report in public. Without an id it lists those that wait. */
export async function answer(args: string[]): Promise<void> {
  const [id, text = '', organisation = null] = operands(args);
  if (id === undefined) return withPortal(args, list);
  if (!ID.test(id) || !text.trim())
    throw new Refusal(
      'invalid',
      'Tulis: npm run answer -- ID "jawaban" [kunci lembaga], misalnya 7K3M9QXT2B "sudah dibetulkan" dinas-kominfo',
    );
  await withPortal(args, async (ctx) => {
    await answerErrorReport(ctx, { id, answer: text, organisation });
    console.log(`  jawaban dapat dibaca di /laporan/keliru/${id}/`);
  });
}

async function list({ db }: Ctx): Promise<void> {
  const [reports = []] = await readAll(db, [openReports(db, LIST)]);
  console.log(
    reports.length > 0
      ? `  ${reports.length} laporan tertua yang menunggu jawaban`
      : '  tidak ada laporan yang menunggu jawaban',
  );
  for (const report of reports) console.log(`\n${lines(report).join('\n')}`);
}

const lines = (report: Row): string[] => [
  `  ${String(report.id)}  ${String(report.received_on)}  ${String(report.address)}`,
  `    keliru: ${indented(report.what_is_wrong || '(tulisan pelapor sudah dihapus)')}`,
  ...(report.right_value === null ? [] : [`    yang benar: ${indented(report.right_value)}`]),
  ...(report.where_to_see === null ? [] : [`    dilihat di: ${indented(report.where_to_see)}`]),
];

const indented = (text: unknown) => String(text).replaceAll('\n', '\n      ');
