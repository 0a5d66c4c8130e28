import type { Service } from '../services/schema.ts';

/** The categories that everyday words lead to: "lampu gelap" finds street lights. Every word counts for itself. */
export function servicesFor(services: Service[], typed: string): Service[] {
  const sought = wordsOf(typed).filter((word) => word.length >= 3);
  if (sought.length === 0) return services;
  const scored = services.map((service) => ({ service, hits: hits(service, sought) }));
  return scored
    .filter(({ hits: n }) => n > 0)
    .toSorted((a, b) => b.hits - a.hits)
    .map(({ service }) => service);
}

// "berlubang" finds "lubang", and "lam" finds "lampu".
const hits = ({ name, description, keywords }: Service, sought: string[]) => {
  const known = wordsOf([name, description, ...keywords].join(' ')).filter((word) => word.length >= 3);
  return sought.filter((word) => known.some((one) => one.startsWith(word) || word.includes(one))).length;
};

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
