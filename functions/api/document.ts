import { about, tags } from '../../src/api/words.ts';
import { LICENCE } from '../../src/ui/licence.ts';

interface Describing {
  getOpenAPI31Document: (head: object) => object;
}

/** The description of the API (OpenAPI 3.1), as it is served at an address. */
export function documentOf(api: Describing, origin: string, mail: string): object {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'API Pantau Kota',
      version: '1.0.0',
      summary: 'Janji kota cerdas, kabarnya, dan laporan warga, untuk mesin.',
      description: about,
      contact: {
        name: 'Pengelola Pantau Kota',
        url: `${origin}/tentang/`,
        ...(mail && { email: mail }),
      },
      license: { name: 'CC BY 4.0', url: LICENCE },
    },
    servers: [{ url: origin, description: 'Portal ini.' }],
    // Reading needs no key.
    security: [],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    externalDocs: { url: `${origin}/pengembang/antarmuka/`, description: 'Mengapa begini.' },
  });
}

/** Where everything begins. */
export const indexOf = (origin: string) => ({
  data: { name: 'API Pantau Kota', version: '1' },
  links: {
    self: `${origin}/api/v1/`,
    description: `${origin}/api/v1/openapi.json`,
    reference: `${origin}/pengembang/api/`,
    regions: `${origin}/api/v1/regions`,
    licence: LICENCE,
  },
});
