import { env } from 'cloudflare:workers';
import { readAll } from '../../functions/core/db.ts';

/** A published question as its row and the moments of its events tell it, and nothing of what events say of its stand. */
export interface Question {
  agency: string;
  month: string;
  received_on: string;
  counts: [string, number][];
  /** UTC; null: nobody answered. */
  answered: string | null;
}

/** Every question of a region that was ever published. */
export async function questionsOf(region: string): Promise<Question[]> {
  const [rows = []] = await readAll(env.DB, [
    env.DB.prepare(
      `SELECT agency, received_on, state, ended_at, clocks ->> '$.promises.final.due_at' AS due_at,
         (SELECT at FROM event WHERE noun = 'feedback' AND subject_id = f.id AND verb = 'answer') AS answered,
         (SELECT max(at) FROM event WHERE noun = 'feedback' AND subject_id = f.id) AS looked
       FROM feedback AS f
       WHERE region = ?1 AND kind = 'question'
         AND EXISTS (SELECT 1 FROM event WHERE noun = 'feedback' AND subject_id = f.id AND verb = 'publish')`,
    ).bind(region),
  ]);
  return rows.map((row) => {
    const { agency, received_on, state, ended_at, due_at, answered, looked } = row as Record<
      string,
      string | null
    >;
    const open = state === 'published' && !answered;
    const broken = due_at! < (answered ?? ended_at ?? looked)!;
    const counts: Record<string, boolean> = {
      questions: true,
      questions_open: open,
      questions_overdue: open && broken,
      questions_in_time: Boolean(answered) && !broken,
      questions_late: broken,
    };
    return {
      agency: agency ?? '_tanpa',
      month: received_on!.slice(0, 7),
      received_on: received_on!,
      counts: Object.entries(counts).map(([name, is]) => [name, Number(is)]),
      answered: answered ?? null,
    };
  });
}
