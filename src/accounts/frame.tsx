import type { Child } from 'hono/jsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { head, html, type Slots } from '../ui/slots.ts';
import type { View } from '../ui/view.ts';
import { isConfined, type Officer } from './officer.ts';
import { may, type Action } from './roles.ts';
import { words } from './words.ts';

/** One page of the console: its title, the way back up inside the console, and what stands on it. */
export interface ConsolePage {
  title: string;
  trail?: [href: string, name: string][];
  main: Child;
}

/** Rooms of a region's console, in the order of the day's work, each with the action that opens it. */
const ROOMS: [path: string, name: keyof (typeof words)['id'], action: Action][] = [
  ['', 'work', 'console.read'],
  ['laporan/', 'serviceRequests', 'service_request.read'],
  ['masukan/', 'feedback', 'feedback.moderate'],
  ['templat/', 'responseTemplates', 'service_request.reply'],
  ['draf/', 'drafts', 'console.read'],
  ['isi/', 'content', 'console.read'],
  ['lembar/', 'spreadsheets', 'spreadsheet.export'],
  ['bukti/', 'evidence', 'evidence.add'],
  ['kekeliruan/', 'errorReports', 'error_report.answer'],
  ['orang/', 'people', 'person.read'],
  ['penugasan/', 'routing', 'console.read'],
  ['kalender/', 'calendar', 'console.read'],
  ['pengaturan/', 'settings', 'console.read'],
  ['riwayat/', 'history', 'history.read'],
];

/** A page of the console for whoever holds the session, with the rooms that their roles open. */
export function consoleSlots(
  { title, trail = [], main }: ConsolePage,
  officer: Officer | null,
  view: View,
): Slots {
  const w = words[view.locale];
  return {
    ...head(`${title} · ${w.console}`, w.console, '/petugas/', view),
    main: html(
      <>
        {officer ? <Rooms officer={officer} view={view} /> : null}
        <Breadcrumb trail={[['/petugas/', w.console], ...trail]} view={view} />
        <DemoBanner demo={officer?.region?.demo ?? false} view={view} />
        {main}
      </>,
    ),
  };
}

const Rooms = ({ officer, view }: { officer: Officer; view: View }) => {
  const w = words[view.locale];
  const { region, grants } = officer;
  const open =
    region && !isConfined(officer)
      ? ROOMS.filter(([, , action]) => may(grants, action, { region: region.slug }))
      : [];
  return (
    <nav class="rooms" aria-label={w.rooms}>
      <p>
        {region ? <strong>{region.name}</strong> : null} <a href="/petugas/akun/">{officer.name}</a>
      </p>
      <ul>
        {open.map(([path, name]) => (
          <li>
            <a href={`/petugas/${region?.slug}/${path}`}>{w[name]}</a>
          </li>
        ))}
      </ul>
      <form method="post" action="/petugas/keluar/">
        <button type="submit" class="quiet">
          {w.signOut}
        </button>
      </form>
    </nav>
  );
};
