import type { ClockChanges, ClockRules } from '../clocks/schema.ts';
import type { Reporting } from './reporting.ts';
import type { Service, ServiceList } from './schema.ts';

/** What can be reported in a region: the national list with the region's own changes. The catch-all stays last. */
export function resolveServices(national: ServiceList, reporting?: Reporting): ServiceList {
  if (!reporting) return national;
  const changes = new Map(reporting.categories.map((change) => [change.code, change]));
  const kept = national.services
    .filter(({ code }) => !changes.get(code)?.hidden)
    .map((service) => changed(service, changes.get(service.code)));
  const [last, ...before] = kept.toReversed();
  return {
    clocks: withChanges(national.clocks, reporting.clocks),
    services: [...before.toReversed(), ...reporting.added, ...(last ? [last] : [])],
  };
}

function changed(service: Service, change: Reporting['categories'][number] | undefined): Service {
  if (!change) return service;
  const clocks = change.clocks ? merged(service.clocks, change.clocks) : service.clocks;
  return {
    ...service,
    keywords: [...new Set([...service.keywords, ...change.keywords])],
    agency: change.agency === undefined ? service.agency : change.agency,
    ...(clocks && { clocks }),
  };
}

const merged = (own: ClockChanges | undefined, over: ClockChanges): ClockChanges => ({
  ...own,
  ...over,
  ...((own?.final ?? over.final) && { final: { ...own?.final, ...over.final } }),
});

const withChanges = (rules: ClockRules, over: ClockChanges = {}): ClockRules => ({
  verify: over.verify ?? rules.verify,
  first_action: over.first_action ?? rules.first_action,
  final: { ...rules.final, ...over.final },
  silence: over.silence ?? rules.silence,
  objection: over.objection ?? rules.objection,
});

/** Where a region's changes do not fit the national list: the place in `reporting`, and the right value. */
export function misfits(national: ServiceList, { categories, added }: Reporting) {
  const known = new Set(national.services.map(({ code }) => code));
  return [
    ...categories.flatMap(({ code }, i) =>
      known.has(code)
        ? []
        : [problem(['categories', i, 'code'], `salah satu dari: ${[...known].join(', ')}`)],
    ),
    ...added.flatMap(({ code }, i) =>
      known.has(code)
        ? [problem(['added', i, 'code'], 'kode baru; ubah kategori nasional di `categories`')]
        : [],
    ),
  ];
}

const problem = (path: (string | number)[], message: string) => ({ path, message });
