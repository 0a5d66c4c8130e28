import { ResponseTemplateContent, TEMPLATES } from '../../src/response-templates/schema.ts';
import { act } from '../core/act.ts';
import type { Ctx } from '../core/ctx.ts';
import { readAll } from '../core/db.ts';
import { ID, idFor } from '../core/ids.ts';
import { mustMay } from '../core/may.ts';
import { Refusal } from '../core/refusal.ts';
import { refusals } from '../../src/ui/refusals.ts';
import { serviceListOf, toServiceList } from '../services/reads.ts';
import { templatesOf, toTemplates } from './reads.ts';
import { insertTemplate, updateTemplate } from './writes.ts';

/** A template as it was typed: a new one by the token of its form, else its id and the version that was seen. */
export interface Saving {
  region: string;
  content: Record<'title' | 'body' | 'action' | 'service_code', string>;
  of: { token: string } | { id: string; version: number };
}

/** Keeps words with which officers of a region begin an answer. The same form twice keeps them once. */
export async function saveTemplate(ctx: Ctx, { region, content: typed, of }: Saving): Promise<void> {
  mustMay(ctx, 'template.change', { region });
  const [rows = [], lists = []] = await readAll(ctx.db, [
    templatesOf(ctx.db, region),
    serviceListOf(ctx.db, region),
  ]);
  const known = toTemplates(rows);
  const services = lists[0] ? toServiceList(lists[0]).services : [];
  const content = checked(
    typed,
    services.map(({ code }) => code),
  );
  const event = { region, noun: 'response_template', verb: 'save', public: false };
  if ('version' in of) {
    if (!ID.test(of.id) || !known.some(({ id }) => id === of.id))
      throw new Refusal('not_found', (w) => w.templateUnknown);
    const next = { ...event, subject: of.id, version: of.version + 1 };
    return act(ctx, [updateTemplate(ctx.db, region, of, content)], next);
  }
  const id = await idFor(region, 'response_template', `${ctx.actor.id}/${of.token}`);
  if (known.some((one) => one.id === id)) return;
  if (known.length >= TEMPLATES) throw new Refusal('invalid', (w) => w.templatesFull);
  return act(ctx, [insertTemplate(ctx.db, region, id, content)], { ...event, subject: id, version: 1 });
}

function checked(typed: Saving['content'], services: string[]): ResponseTemplateContent {
  const { data, error } = ResponseTemplateContent.safeParse({
    title: typed.title,
    body: typed.body,
    action: typed.action || null,
    service_code: typed.service_code || null,
  });
  const known = !typed.service_code || services.includes(typed.service_code);
  const problems = [
    ...(error?.issues ?? []).map(({ path, message }) => ({ field: String(path[0]), message })),
    ...(known ? [] : [{ field: 'service_code', message: refusals.id.templateServiceUnknown }]),
  ];
  if (!data || problems.length > 0) throw new Refusal('invalid', (w) => w.templateRefused, problems);
  return data;
}
