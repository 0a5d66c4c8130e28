import { defineConfig } from 'astro/config';

// SITE is the deployed address: canonical links, the sitemap and citations are made from it; without it, from where
// `npm start` serves.
// STATE_DIR lets the tests build beside, and never over, the portal a person is running.
const state = process.env.STATE_DIR ?? '.';

export default defineConfig({
  site: process.env.SITE || process.env.LOCAL_ORIGIN || 'http://localhost:8787',
  outDir: `${state}/dist`,
  publicDir: './src/public',
  cacheDir: `${state}/.astro`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { target: 'chrome80', cssTarget: ['chrome80', 'safari13'], assetsInlineLimit: 0 } },
});
