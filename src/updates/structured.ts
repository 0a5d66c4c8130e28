import { documentOf } from '../citing/structured.ts';
import { typeOfKind } from '../organisations/structured.ts';
import type { Thing } from '../ui/json-ld.tsx';
import { citableUpdate } from './citable.ts';
import type { UpdatePage } from './page.ts';

/** The shown version of an update in the words of schema.org: what it corrects, and on what it rests. */
export function reportOfUpdate(page: UpdatePage, origin: string): Thing {
  const { shown } = page;
  const by = typeOfKind(shown.author_kind);
  return {
    ...documentOf(citableUpdate(page, origin), { author: by, publisher: by }),
    isBasedOn: shown.content && Object.values(shown.content.names.sources).map(sourceOf(origin)),
    correction: shown.reason
      ? { '@type': 'CorrectionComment', text: shown.reason, datePublished: shown.published_at }
      : undefined,
  };
}

type Source = NonNullable<UpdatePage['shown']['content']>['names']['sources'][string];

const sourceOf =
  (origin: string) =>
  ({ id, title, publisher, published_at }: Source): Thing => ({
    '@type': 'CreativeWork',
    url: `${origin}/sumber/${id}/`,
    name: title ?? undefined,
    publisher: { '@type': 'Organization', name: publisher },
    datePublished: published_at ?? undefined,
  });
