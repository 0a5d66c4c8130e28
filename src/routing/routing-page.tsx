import type { ConsolePage } from '../accounts/frame.tsx';
import type { Officer } from '../accounts/officer.ts';
import { allowedRoles, may } from '../accounts/roles.ts';
import { words as accountWords } from '../accounts/words.ts';
import { contentPath } from '../drafts/paths.ts';
import { Choice } from '../ui/choice.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import type { Problem } from '../ui/field.tsx';
import type { View } from '../ui/view.ts';
import type { RouteTyped, RoutingPage } from './page.ts';
import type { Route } from './route.ts';
import { words } from './words.ts';

interface Props {
  /** Null when the database does not answer: what was chosen is shown all the same. */
  page: RoutingPage | null;
  officer: Officer;
  saved: boolean;
  refused?: { message: string; problems: Problem[]; typed: RouteTyped };
  view: View;
}

/** The room in which a region's officers say which agency answers for what, where. */
export const routingPage = (props: Props): ConsolePage => ({
  title: words[props.view.locale].title,
  main: <Room {...props} />,
});

const Room = ({ page, officer, saved, refused, view }: Props) => {
  const w = words[view.locale];
  const region = officer.region?.slug ?? '';
  const mayChange = may(officer.grants, 'route.change', { region, organisation: null });
  const roles = allowedRoles('route.change').map((role) => accountWords[view.locale].roles[role]);
  return (
    <>
      {refused ? <ErrorSummary {...refused} view={view} /> : null}
      <header class="intro">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <p>{w.nearest}</p>
        <p>{w.later}</p>
      </header>
      {saved ? (
        <p class="notice" role="status">
          {w.saved}
        </p>
      ) : null}
      {page ? <Rules page={page} mayChange={mayChange} view={view} /> : null}
      {mayChange ? (
        <Changing page={page} refused={refused} view={view} />
      ) : (
        <p class="notice">{w.readOnly(roles.join(', '))}</p>
      )}
      {page ? <Listed page={page} view={view} /> : null}
      {page ? <Organisations page={page} region={region} view={view} /> : null}
    </>
  );
};

const nameIn = (list: { code: string; name: string }[], code: string) =>
  list.find((one) => one.code === code)?.name ?? code;

const ruleName = (
  { services, districts }: RoutingPage,
  { service_code, district_code }: Route,
  view: View,
) => {
  const w = words[view.locale];
  const service = service_code === '' ? w.everything : nameIn(services, service_code);
  return district_code === '' ? w.all(service) : w.at(service, nameIn(districts, district_code));
};

// By agency: its categories and areas together.
const Rules = ({ page, mayChange, view }: { page: RoutingPage; mayChange: boolean; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.own}</h2>
      {page.routes.length === 0 ? <p class="absent">{w.none}</p> : null}
      {[...Map.groupBy(page.routes, ({ agency }) => agency)].map(([agency, routes]) => (
        <>
          <h3>{nameIn(page.organisations, agency)}</h3>
          <ul class="plain">
            {routes.map((route) => (
              <li>
                {ruleName(page, route, view)}{' '}
                {mayChange ? <Remove page={page} route={route} view={view} /> : null}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  );
};

const Remove = ({ page, route, view }: { page: RoutingPage; route: Route; view: View }) => {
  const w = words[view.locale];
  return (
    <form method="post">
      <input type="hidden" name="kategori" value={route.service_code} />
      <input type="hidden" name="kecamatan" value={route.district_code} />
      <input type="hidden" name="hapus" value="ya" />
      <button type="submit" class="quiet small">
        {w.remove} <span class="visually-hidden">{w.removeRule(ruleName(page, route, view))}</span>
      </button>
    </form>
  );
};

const options = (first: string, list: { code: string; name: string }[] = []) => [
  ['', first] as const,
  ...list.map(({ code, name }) => [code, name] as const),
];

const Changing = ({ page, refused, view }: Pick<Props, 'page' | 'refused' | 'view'>) => {
  const w = words[view.locale];
  const { problems, typed } = refused ?? {
    problems: [],
    typed: { kategori: '', kecamatan: '', lembaga: '' },
  };
  const asked = { problems, view };
  return (
    <section>
      <h2>{w.change}</h2>
      <form class="form" method="post" novalidate>
        <Choice
          name="kategori"
          label={w.service}
          options={options(w.everything, page?.services)}
          value={typed.kategori}
          {...asked}
        />
        <Choice
          name="kecamatan"
          label={w.district}
          options={options(w.everyDistrict, page?.districts)}
          value={typed.kecamatan}
          {...asked}
        />
        <Choice
          name="lembaga"
          label={w.agency}
          options={options(w.choose, page?.organisations)}
          value={typed.lembaga}
          {...asked}
        />
        <button type="submit">{w.save}</button>
      </form>
    </section>
  );
};

const Listed = ({ page, view }: { page: RoutingPage; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.listed}</h2>
      <p>{w.listedLead}</p>
      <dl class="answers">
        {page.services.map(({ name, agency }) => (
          <div>
            <dt>{name}</dt>
            <dd>{agency ? nameIn(page.organisations, agency) : w.coordinator}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const Organisations = ({ page, region, view }: { page: RoutingPage; region: string; view: View }) => {
  const w = words[view.locale];
  return (
    <section>
      <h2>{w.organisations}</h2>
      {page.organisations.length === 0 ? <p class="absent">{w.organisationsNone}</p> : null}
      <ul class="plain">
        {page.organisations.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ul>
      <p class="more">
        <a href={contentPath(region, 'organisation')}>{w.addOrganisation}</a>
      </p>
    </section>
  );
};
