import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { PortalSnapshot, RegionSnapshot } from './snapshot/schema.ts';

const base = `${process.env['STATE_DIR'] ?? '.'}/.snapshot`;

// The snapshot is made from the database before every build and is never committed.
export const collections = {
  regions: defineCollection({ loader: glob({ base, pattern: '[a-z]*.json' }), schema: RegionSnapshot }),
  portal: defineCollection({ loader: glob({ base, pattern: '_portal.json' }), schema: PortalSnapshot }),
};
