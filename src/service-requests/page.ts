import type { AreaList } from '../areas/schema.ts';
import type { Clocks } from '../clocks/schema.ts';
import type { Waiting } from '../photos/schema.ts';
import type { ShownRequest } from '../public-requests/page.ts';
import type { Settings } from '../regions/settings.ts';
import type { Route } from '../routing/route.ts';
import type { ServiceList } from '../services/schema.ts';
import type { Problem } from '../ui/question.tsx';
import type { PersonalFound } from './personal.ts';
import type { ReadRequest } from './read-request.ts';
import type { RegionOfRequest } from './submitted.ts';
import type { TypedRequest } from './typed.ts';

/** A programme that a report names. */
export interface ProgrammeOfRequest {
  id: string;
  slug: string;
  title: string;
}

/** What of a region the form is drawn from. */
export interface FormGround {
  region: RegionOfRequest & Pick<Settings, 'channels'>;
  /** True when somebody is there who checks its reports. */
  staffed: boolean;
  list: ServiceList;
  areas: AreaList;
  /** Which agency answers for what, where. */
  routes: Route[];
  /** Names of the region's organisations by their keys. */
  organisations: Record<string, string>;
  programme: ProgrammeOfRequest | null;
  /** Those among which a reporter chooses. */
  programmes: ProgrammeOfRequest[];
}

/** A report as far as it is filled in, and carried from page to page. */
export interface Filled {
  typed: TypedRequest;
  photos: Waiting[];
  /** Minted with the form. */
  idempotency: string;
}

/** Why a report was not taken yet. */
export interface NotTaken {
  message: string;
  problems: Problem[];
}

/** An open public report of the same kelurahan and category. */
export interface Nearby {
  id: string;
  description: string | null;
  landmark: string | null;
  received_on: string;
  supporter_count: number;
}

/** The page that asks whether all is right. */
export interface CheckPage {
  ground: FormGround;
  filled: Filled;
  request: ReadRequest;
  /** What the public will see; null when the report is secret. */
  shown: ShownRequest | null;
  /** The promises, were it sent now. */
  clocks: Clocks;
  personal: PersonalFound[];
  nearby: Nearby[];
  refused?: NotTaken | undefined;
}
