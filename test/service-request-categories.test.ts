import { beforeAll, describe, expect, it } from 'vitest';
import { classes } from '../src/service-requests/states.ts';
import { rows } from './edge/portal.ts';
import { furnishReporting, services } from './edge/reporting.ts';
import { submitted } from './edge/requests.ts';
import { furnish } from './edge/sample.ts';

beforeAll(async () => {
  await furnish();
  await furnishReporting();
});

describe('a report that says nothing about a person', () => {
  it.each(services.services.map(({ code }) => code))('is taken in every class: %s', async (code) => {
    const service = services.services.find((one) => one.code === code);
    const required = service?.attributes.filter((question) => question.required) ?? [];
    const answers = Object.fromEntries(required.map((one) => [one.code, [one.values[0]?.key ?? '']]));
    for (const kind of classes) {
      const texts = { class: kind, service_code: code, description: 'Mohon diperiksa keadaannya.' };
      const { id } = await submitted({ texts, answers });
      const [kept] = await rows('SELECT class, service_code FROM service_request WHERE id = ?', id);
      expect(kept).toEqual({ class: kind, service_code: code });
    }
    expect(await rows("SELECT field FROM service_request_sealed WHERE field = 'contact'")).toEqual([]);
  });

  it('is taken in many categories, or this file proves little', () => {
    expect(services.services.length).toBeGreaterThanOrEqual(15);
  });
});
