/** What an officer may do. Named by what is done, not by the page it is done on. */
export const actions = [
  /** See the region's console: work, lists, drafts. */
  'console.read',
  /** Read the history that is not public: people, roles, drafts. */
  'history.read',
  'draft.write',
  /** Publish or return somebody's draft, and every content that rests on a source. */
  'content.publish',
  /** Record a source that is new; nothing rests on it yet. */
  'source.record',
  /** Publish version n+1 of what the public has read. Asks for a fresh passkey. */
  'update.correct',
  'evidence.add',
  /** Upload a spreadsheet and see what it would do. */
  'spreadsheet.check',
  'spreadsheet.run',
  'spreadsheet.export',
  'error_report.answer',
  /** Erase what a resident wrote, on request. Asks for a fresh passkey. */
  'error_report.erase',
  /** Let residents' feedback on programmes be seen, or not, for a reason. */
  'feedback.moderate',
  /** Answer a question in public, in an organisation's name. */
  'feedback.answer',
  /** Erase what a resident wrote, on request. Asks for a fresh passkey. */
  'feedback.erase',
  /** See residents' reports; a secret one's content only after opening it, which is written down. */
  'service_request.read',
  /** Check a report, and let the public see it as far as its reporter allows. */
  'service_request.verify',
  /** Write to the reporter, ask them, note something for colleagues. */
  'service_request.reply',
  /** Send a report to the agency that is to answer, on to another one, or into one that tells the same. */
  'service_request.refer',
  /** Close a report with a reason, and open one again when its supporters say so. */
  'service_request.close',
  /** Enter a report for somebody who phones, comes or writes. */
  'service_request.enter',
  /** See how to reach a reporter, for a reason that they read. */
  'service_request.open_identity',
  /** Pass on what residents report elsewhere, in their own words: the front ends of others, with a key. */
  'service_request.relay',
  /** Take a region's reports along as a table for SP4N-LAPOR!. */
  'service_request.export',
  /** Say which agency answers for what, where. */
  'route.change',
  /** Keep the words with which answers begin. */
  'template.change',
  'setting.change',
  /** Make and revoke the keys with which machines come in. Asks for a fresh passkey. */
  'api_key.change',
  /** Say on which days the region's offices are closed. Asks for a fresh passkey. */
  'calendar.change',
  'person.read',
  /** Ask for a fresh passkey, all three. */
  'person.invite',
  'person.grant',
  'person.suspend',
] as const;
export type Action = (typeof actions)[number];

const READ = ['console.read', 'spreadsheet.export'] as const;
const WRITE = [...READ, 'draft.write', 'source.record', 'evidence.add', 'spreadsheet.check'] as const;
const TRIAGE = [
  'error_report.answer',
  'feedback.moderate',
  'feedback.answer',
  'service_request.read',
  'service_request.verify',
  'service_request.reply',
  'service_request.refer',
  'service_request.close',
  'service_request.enter',
  'service_request.open_identity',
] as const;
const PUBLISH = [
  ...WRITE,
  'content.publish',
  'update.correct',
  'spreadsheet.run',
  'template.change',
  ...TRIAGE,
] as const;

/**
 * The one table of roles: who may do what. `platform_admin` holds it in every region, everybody else in the regions
 * of their grants, and a grant that names an organisation only for that organisation.
 */
export const roles = {
  platform_admin: actions,
  region_admin: actions,
  publisher: PUBLISH,
  editor: WRITE,
  triager: [...READ, ...TRIAGE],
  auditor: [...READ, 'history.read', 'person.read'],
} as const satisfies Record<string, readonly Action[]>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];

/**
 * What the key of a machine may do, beside the roles of people: it has one of these, in one region. None of them opens
 * an identity or a secret, erases, corrects what the public has read, or reaches people and settings.
 */
export const scopes = {
  /** A front end of somebody else passes residents' reports and words on. */
  relay: ['service_request.relay'],
  /** An agency's own system answers reports. */
  triage: [
    'service_request.read',
    'service_request.verify',
    'service_request.reply',
    'service_request.refer',
    'service_request.close',
  ],
  /** A system publishes updates, imports and spreadsheets. */
  publish: ['source.record', 'content.publish', 'evidence.add', 'spreadsheet.check', 'spreadsheet.run'],
} as const satisfies Record<string, readonly Action[]>;

export type Scope = keyof typeof scopes;
export const scopeNames = Object.keys(scopes) as [Scope, ...Scope[]];

const powers: Record<Role | Scope, readonly Action[]> = { ...roles, ...scopes };
const powerNames: readonly (Role | Scope)[] = [...roleNames, ...scopeNames];

/** One role of one person, or the scope of a key. Region null: everywhere. Organisation null: the whole region. */
export interface Grant<R extends Role | Scope = Role> {
  role: R;
  region: string | null;
  organisation: string | null;
}

/** What anybody who acts was given: people their roles, a machine its scope. */
export type Power = Grant<Role | Scope>;

/**
 * Where an action would be done. `organisation` is whose it is; null: the region's as a whole, which no grant of a
 * single organisation reaches. Left out it means "anywhere in the region": enough for a door, not for a verb that
 * publishes.
 */
export interface Place {
  region: string;
  organisation?: string | null | undefined;
}

/** The grants that allow an action in a place, the strongest role first. */
export const allowing = <R extends Role | Scope>(
  grants: readonly Grant<R>[],
  action: Action,
  { region, organisation }: Place,
): Grant<R>[] =>
  grants
    .filter(
      (grant) =>
        powers[grant.role].includes(action) &&
        (grant.region === null || grant.region === region) &&
        (grant.organisation === null || organisation === undefined || grant.organisation === organisation),
    )
    .toSorted((a, b) => powerNames.indexOf(a.role) - powerNames.indexOf(b.role));

/** True when somebody with these grants may do an action in a place. */
export const may = (grants: readonly Power[], action: Action, place: Place) =>
  allowing(grants, action, place).length > 0;

/** The roles that allow an action somewhere, the strongest first. */
export const allowedRoles = (action: Action): Role[] =>
  roleNames.filter((role) => (roles[role] as readonly Action[]).includes(action));

/** The role or scope under which somebody with these grants acts in a region, as history names it. */
export const actingAs = (grants: readonly Power[], region: string): Omit<Power, 'region'> | null => {
  const [grant] = grants
    .filter((one) => one.region === null || one.region === region)
    .toSorted((a, b) => powerNames.indexOf(a.role) - powerNames.indexOf(b.role));
  return grant ? { role: grant.role, organisation: grant.organisation } : null;
};
