import { Cite } from '../citing/cite.tsx';
import { citingSlots } from '../citing/head.ts';
import { EmbedBlock } from '../embeds/embed-block.tsx';
import { oembedSlot } from '../embeds/oembed-address.ts';
import { Drawn } from '../embeds/drawn.tsx';
import { roomyPage, UpdateEmbed } from '../embeds/update-embed.tsx';
import { words as embedWords } from '../embeds/words.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { ErrorReports, ReportError, toldOn } from '../error-reports/link.tsx';
import { UpdateSeen } from '../feedback/of-programme.tsx';
import { DayForm } from '../mementos/day-form.tsx';
import { previewSlots } from '../pictures/preview.tsx';
import { HistoryLink } from '../history/link.tsx';
import { JsonLd } from '../ui/json-ld.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import { OnPaper } from '../ui/on-paper.tsx';
import type { View } from '../ui/view.ts';
import { longDate, stamp } from '../ui/when.ts';
import { WayBack } from '../ui/way-back.tsx';
import { versionsAt } from '../versions/address.ts';
import { ChangesLink } from '../versions/link.tsx';
import { Article, Tombstone } from './article.tsx';
import { citableUpdate } from './citable.ts';
import type { UpdatePage } from './page.ts';
import { reportOfUpdate } from './structured.ts';
import { previewOfUpdate } from './preview.ts';
import { Sealed } from './sealed.tsx';
import { words } from './words.ts';

/** The page of an update. With a version number it is that version's own page, for ever. */
export const updateSlots =
  (version: number | null) =>
  (page: UpdatePage, view: View): Slots => {
    const w = words[view.locale];
    const { content } = page.shown;
    const title = content?.title ?? w.redactedTitle;
    const description = content
      ? w.description(content.names.region.name, longDate(content.event_date))
      : w.redactedDescription;
    const preview = previewOfUpdate(page, view);
    const name = version === null ? title : `${title} (${w.version(version)})`;
    return {
      // What is cited must not move: the canonical address of any view is the version it shows.
      ...head(name, description, `/u/${page.id}/v/${page.shown.version}/`, view),
      ...(preview && previewSlots(preview, view)),
      ...(content && oembedSlot(`/u/${page.id}/v/${page.shown.version}/`, title, view)),
      ...citingSlots(citableUpdate(page, view.origin)),
      main: html(<Update page={page} pinned={version !== null} view={view} />),
    };
  };

const Update = ({ page, pinned, view }: { page: UpdatePage; pinned: boolean; view: View }) => {
  const { region, shown } = page;
  return (
    <>
      <Breadcrumb trail={trail(page)} view={view} />
      <JsonLd of={reportOfUpdate(page, view.origin)} />
      <DemoBanner demo={region.demo} view={view} />
      <Notice page={page} pinned={pinned} view={view} />
      {shown.content ? (
        <Article content={shown.content} shown={shown} view={view} />
      ) : (
        <Tombstone page={page} view={view} />
      )}
      <WayBack
        address={`${view.origin}/u/${page.id}/v/${shown.version}/`}
        says={`${words[view.locale].permanent}:`}
        paperOnly
      />
      {shown.content?.claims.some((claim) => claim.contradicts !== null) ? (
        <p class="more">
          <a href={`/${region.slug}/berbeda/`}>{words[view.locale].allDiffering}</a>
        </p>
      ) : null}
      <Citing page={page} view={view} />
      <UpdateOffer page={page} view={view} />
      {shown.content ? (
        <p class="more">
          <ReportError
            address={`/u/${page.id}/v/${shown.version}/`}
            label={shown.content.title}
            {...(pinned ? {} : toldOn(page))}
            view={view}
          />
        </p>
      ) : null}
      {pinned ? null : <UpdateSeen page={page} view={view} />}
      <History page={page} pinned={pinned} view={view} />
      {pinned ? null : <DayForm path={`/u/${page.id}/`} view={view} />}
      <ErrorReports
        region={region.slug}
        path={`/u/${page.id}/`}
        reported={pinned ? [] : page.reported}
        view={view}
      />
    </>
  );
};

const UpdateOffer = ({ page, view }: { page: UpdatePage; view: View }) => {
  const { id, shown } = page;
  if (!shown.content) return null;
  const w = embedWords[view.locale];
  const title = w.version(shown.content.title, shown.version);
  const embed = `/u/${id}/v/${shown.version}/`;
  const drawn = String(
    <Drawn demo={page.region.demo} view={view}>
      <UpdateEmbed page={roomyPage(page)} view={view} />
    </Drawn>,
  );
  return <EmbedBlock offers={[{ label: w.update, drawn, embed, title }]} view={view} />;
};

const Citing = ({ page, view }: { page: UpdatePage; view: View }) => {
  const cited = citableUpdate(page, view.origin);
  const claims = page.shown.content?.claims ?? [];
  const parts = claims.map(({ topic, key }) => ({ topic, anchor: `klaim-${key}` }));
  return <Cite cited={cited} parts={parts} view={view} />;
};

function trail({ region, shown }: UpdatePage): [string, string][] {
  const programme = shown.content?.names.programme;
  const home: [string, string] = [`/${region.slug}/`, region.name];
  return programme ? [home, [`/${region.slug}/program/${programme.slug}/`, programme.title]] : [home];
}

const Notice = ({ page, pinned, view }: { page: UpdatePage; pinned: boolean; view: View }) => {
  const w = words[view.locale];
  const { id, shown } = page;
  const correction = shown.reason !== null && (
    <>
      {w.correction(shown.version)} {w.reason}: {shown.reason.replace(/\.$/, '')}.{' '}
      <Compared page={page} view={view} />
    </>
  );
  if (!pinned) return correction && <p class="notice">{correction}</p>;
  return (
    <p class="notice">
      {shown.content ? w.pinned(shown.version) : w.pinnedRemoved(shown.version)}{' '}
      <a href={`/u/${id}/`} rel="latest-version">
        {w.readNewest}
      </a>
      <OnPaper path={`/u/${id}/`} view={view} />. {correction}
    </p>
  );
};

// Words that were removed have taken their key along; the id leads there too.
const Compared = ({ page: { id, region, shown }, view }: { page: UpdatePage; view: View }) => (
  <>
    <ChangesLink region={region.slug} kind="kabar" name={shown.content?.key ?? id} view={view} />
    <OnPaper path={versionsAt(region.slug, 'kabar', shown.content?.key ?? id)} view={view} />
  </>
);

// On a version's own page nothing that came to its neighbours later.
const History = ({ page, pinned, view }: { page: UpdatePage; pinned: boolean; view: View }) => {
  const w = words[view.locale];
  const zone = page.region.time_zone;
  return (
    <section class="history">
      <h2 id="riwayat">{w.history}</h2>
      <p>{w.historyLead}</p>
      <ol reversed class="plain">
        {page.versions.map((v) => (
          <li>
            <a href={`/u/${page.id}/v/${v.version}/`}>{w.version(v.version)}</a>,{' '}
            {stamp(v.published_at, zone)}: {v.reason ?? w.firstPublished}
            {v.redacted_at && (!pinned || v.version === page.shown.version) ? (
              <span class="muted">
                . {w.redactedOn}: {v.redaction_reason}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {page.latest > 1 ? (
        <p class="more">
          <Compared page={page} view={view} />
        </p>
      ) : null}
      <dl class="record">
        <dt>{w.permanent}</dt>
        <dd>{`${view.origin}/u/${page.id}/v/${page.shown.version}/`}</dd>
        <dt>{w.fingerprint}</dt>
        <dd>
          <code>{page.shown.content_sha256}</code>
          {page.shown.content ? <span class="muted">. {w.fingerprintOf}</span> : null}
        </dd>
        <dt>{w.sealed}</dt>
        <dd>
          <Sealed page={page} pinned={pinned} view={view} />
        </dd>
      </dl>
      <HistoryLink region={page.region.slug} kind="kabar" view={view} />
    </section>
  );
};
