import type { AreaList } from '../areas/schema.ts';
import { dependsOnDistrict } from '../routing/route.ts';
import type { Service } from '../services/schema.ts';
import type { View } from '../ui/view.ts';
import { formAddress } from './asked.ts';
import { words } from './form-words.ts';
import type { Filled, FormGround } from './page.ts';
import { receiverOf } from './receiver.ts';
import { Rules } from './rules.tsx';
import type { RequestClass } from './states.ts';
import { CHANGE } from './typed.ts';
import { words as shared } from './words.ts';

interface Props {
  ground: FormGround;
  service: Service;
  filled: Filled;
  view: View;
}

/** What is being reported, to whom it goes, and under which rules it will be answered. */
export const About = ({ ground, service, filled, view }: Props) => {
  const w = words[view.locale];
  const { texts } = filled.typed;
  const kind = texts.class as RequestClass;
  const { region, staffed, list, routes, areas } = ground;
  const district = districtOf(areas, texts.area);
  const agency = receiverOf(ground, { service_code: service.code, district_code: district });
  return (
    <>
      <p>
        {w.about}: <strong>{`${shared[view.locale].class[kind]}, ${service.name}`}</strong>.{' '}
        {agency ? w.goesTo(agency) : w.goesToCoordinator}{' '}
        {district === null && dependsOnDistrict(routes, service.code) ? w.goesByDistrict : null}
      </p>
      <p class="more">
        <button
          class="quiet small"
          type="submit"
          name={CHANGE.name}
          value={CHANGE.again}
          formaction={`${formAddress(region.slug)}ubah/`}
        >
          {w.change}
        </button>
      </p>
      <Rules {...{ staffed, list, service, kind, view }} />
    </>
  );
};

// The kecamatan that was chosen, or in which the chosen kelurahan lies.
const districtOf = (areas: AreaList, chosen = '') =>
  areas.find(({ code, villages }) => code === chosen || villages.some((village) => village.code === chosen))
    ?.code ?? null;
