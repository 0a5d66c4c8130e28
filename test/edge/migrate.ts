import { applyD1Migrations, type D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

const both = env as unknown as Record<'MIGRATIONS' | 'SEARCH_MIGRATIONS', D1Migration[]>;
await applyD1Migrations(env.DB, both.MIGRATIONS);
await applyD1Migrations(env.SEARCH, both.SEARCH_MIGRATIONS);
