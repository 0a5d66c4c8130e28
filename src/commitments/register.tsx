import { documentOf } from '../citing/structured.ts';
import { noOembed, oembedSlot } from '../embeds/oembed-address.ts';
import { DayForm } from '../mementos/day-form.tsx';
import { OfficeTermList } from '../office-terms/list.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { More } from '../ui/more.tsx';
import { Pick } from '../ui/pick.tsx';
import { JsonLd } from '../ui/json-ld.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { citableCommitment } from './citable.ts';
import { CommitmentList } from './list.tsx';
import { registerAddress, registerPath, registerTitle } from './address.ts';
import { RegisterOffer } from './offers.tsx';
import { ages, registerStates, type RegisterPage } from './page.ts';
import { words } from './words.ts';

/** The register of public words, of one region or of all. */
export function registerSlots(page: RegisterPage, view: View): Slots {
  const w = words[view.locale];
  const path = page.asked.wilayah ? EVERYWHERE : registerPath(page.region);
  const title = page.region ? w.titleOf(page.region.name) : w.title;
  return {
    ...head(title, w.lead, registerPath(page.region), view),
    ...(page.asked.setelah ? noOembed : oembedSlot(registerAddress(page), registerTitle(page, view), view)),
    main: html(<Register page={page} title={title} path={path} view={view} />),
  };
}

const EVERYWHERE = registerPath(null);

interface Props {
  page: RegisterPage;
  path: string;
  view: View;
}

const Register = ({ page, title, path, view }: Props & { title: string }) => {
  const w = words[view.locale];
  const { region, commitments, asked } = page;
  const isNarrowed = Boolean(asked.wilayah || asked.status || asked.umur);
  return (
    <>
      <Breadcrumb trail={region ? [[`/${region.slug}/`, region.name]] : []} view={view} />
      <JsonLd
        of={{
          '@type': 'CollectionPage',
          name: title,
          hasPart: commitments.map((commitment) => documentOf(citableCommitment(commitment, view))),
        }}
      />
      <DemoBanner demo={region?.demo ?? false} view={view} />
      <header class="intro">
        <h1>{title}</h1>
        <p class="lead">{w.lead}</p>
        <p>{w.office}</p>
        <p class="muted">{w.scale}</p>
      </header>
      {(commitments.length > 0 || isNarrowed) && !view.per ? (
        <Filter page={page} path={path} view={view} />
      ) : null}
      {commitments.length > 0 ? (
        <CommitmentList commitments={commitments} view={view} regions={region === null} coins />
      ) : (
        <p class="absent">{isNarrowed ? w.none : w.noneAtAll}</p>
      )}
      <More path={path} asked={{ ...asked }} cursor="setelah" next={page.next} view={view} />
      {region ? <OfficeTermList terms={page.terms} citations={page.citations} view={view} /> : null}
      <RegisterOffer page={page} view={view} />
      {region ? <DayForm path={registerPath(region)} view={view} /> : null}
      {region ? (
        <p class="more">
          <a href={EVERYWHERE}>{w.all}</a>
        </p>
      ) : null}
    </>
  );
};

const Filter = ({ page: { asked }, path, view }: Props) => {
  const w = words[view.locale];
  return (
    <form class="filter" action={path} method="get">
      {path === EVERYWHERE ? (
        <label>
          {w.region}
          <input type="text" name="wilayah" value={asked.wilayah ?? ''} maxlength={60} />
        </label>
      ) : null}
      <Pick
        name="status"
        label={w.status}
        options={[['', w.anyStatus], ...registerStates.map((state) => [state, w.states[state]] as const)]}
        chosen={asked.status}
      />
      <Pick
        name="umur"
        label={w.age}
        options={[['', w.anyAge], ...ages.map((years) => [years, w.olderThan(years)] as const)]}
        chosen={asked.umur}
      />
      <p class="more">
        <button type="submit">{w.apply}</button>
        {asked.wilayah || asked.status || asked.umur ? <a href={path}>{w.clear}</a> : null}
      </p>
    </form>
  );
};
