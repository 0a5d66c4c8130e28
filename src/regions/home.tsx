import { More } from '../ui/more.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import type { HomePage, RegionCard } from './page.ts';
import { StageTable } from './stage-table.tsx';
import { words } from './words.ts';

/** The first page: one honest sentence for each region. */
export function homeSlots(page: HomePage, view: View): Slots {
  const w = words[view.locale];
  return { ...head(w.homeTitle, w.homeDescription, '/', view), main: html(<Home page={page} view={view} />) };
}

const Home = ({ page, view }: { page: HomePage; view: View }) => {
  const w = words[view.locale];
  return (
    <>
      <header class="intro hero">
        <h1>{w.homeTitle}</h1>
        <p class="lead">{w.homeLead}</p>
        <p class="more">
          <a href="/cari/">{w.actSearch}</a> <a href="#wilayah">{w.actReport}</a>{' '}
          <a href="/lacak/">{w.actTrack}</a>
        </p>
      </header>
      <section aria-labelledby="wilayah">
        <h2 id="wilayah">{w.regions}</h2>
        <Search page={page} view={view} />
        {page.regions.length > 0 ? (
          <RegionList regions={page.regions} view={view} />
        ) : (
          <p class="absent">{w.noRegion}</p>
        )}
        {page.narrow ? <p class="muted">{w.narrow}</p> : null}
        <More path="/" asked={page.asked} cursor="setelah" next={page.next} view={view} />
      </section>
      {page.regions.length > 0 ? <StageTable regions={page.regions} view={view} /> : null}
      <section>
        <h2>{w.firstPart}</h2>
        <p>{w.firstPartWords}</p>
        <p class="more">
          <a href="/linimasa/">{w.seeTimeline}</a> <a href="/janji/">{w.seeCommitments}</a>{' '}
          <a href="/pergeseran/">{w.seeSlippage}</a> <a href="/tentang/">{w.howItWorks}</a>
        </p>
      </section>
      {page.demos.length > 0 ? (
        <section>
          <h2>{w.demos}</h2>
          <RegionList regions={page.demos} view={view} />
        </section>
      ) : null}
    </>
  );
};

const RegionList = ({ regions, view }: { regions: RegionCard[]; view: View }) => (
  <ul class="cards">
    {regions.map((region) => (
      <li>
        <a href={`/${region.slug}/`}>{region.name}</a>
        <p>
          {words[view.locale].sentence(region)}{' '}
          <a href={`/${region.slug}/lapor/`}>
            {words[view.locale].reportIn} <span class="visually-hidden">{region.name}</span>
          </a>
        </p>
      </li>
    ))}
  </ul>
);

const Search = ({ page: { asked, provinces }, view }: { page: HomePage; view: View }) => {
  const w = words[view.locale];
  return (
    <form class="filter" action="/" method="get" role="search">
      <label>
        {w.search} <span class="muted">{w.searchHint}</span>
        <input type="search" name="cari" value={asked.cari ?? ''} maxlength={100} autocomplete="off" />
      </label>
      <label>
        {w.province}
        <select name="provinsi">
          <option value="">{w.anyProvince}</option>
          {provinces.map((province) => (
            <option value={province.code} selected={asked.provinsi === province.code}>
              {province.name}
            </option>
          ))}
        </select>
      </label>
      <p class="more">
        <button type="submit">{w.find}</button>{' '}
        {asked.cari || asked.provinsi ? <a href="/">{w.clear}</a> : null}
      </p>
    </form>
  );
};
