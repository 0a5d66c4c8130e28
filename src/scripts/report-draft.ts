import { say } from './say.ts';

/**
 * Keeps what is typed in the form of a report on this phone, one draft for each region, until it has become a report or
 * is three days old. Nothing is restored unasked and nothing is ever sent from here. A phone has other readers: neither
 * who writes nor the exact place is kept, and nothing at all while the report is to be secret. Photos are too large.
 */
type Typed = [name: string, value: string][];

// The form's own: a key that belongs to one check of the answers, and the trap for robots.
const OWN = ['idempotency', 'situs', 'foto_id', 'foto_lepas'];
const PRIVATE = ['name', 'phone', 'email', 'position'];
const LEFT_OUT = new Set([...OWN, ...PRIVATE]);
const KEPT_MS = 72 * 3_600_000;
const keyOf = (region: string) => `draf-laporan:${region}`;

function keep(form: HTMLFormElement): void {
  const key = keyOf(form.dataset.draft ?? '');
  const kept = read(key);
  if (kept && same(kept, typedIn(form))) offerToForget(form, key);
  else if (kept) offer(form, key, kept);
  form.addEventListener('input', () => store(form, key));
  form.addEventListener('submit', (event) => {
    store(form, key);
    if (navigator.onLine) return;
    event.preventDefault();
    say(form, (isSecret(form) ? form.dataset.offlineSecret : form.dataset.offline) ?? '', []);
  });
}

function offer(form: HTMLFormElement, key: string, kept: Typed): void {
  say(form, form.dataset.found ?? '', [
    [form.dataset.restore ?? '', () => restore(form, kept)],
    [form.dataset.forget ?? '', () => forget(form, key)],
  ]);
}

// A phone whose storage is full or forbidden has no draft; the form works all the same.
function store(form: HTMLFormElement, key: string): void {
  const typed = typedIn(form);
  if (isSecret(form)) return forget(form, key);
  if (!isWritten(typed)) return;
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), typed }));
    offerToForget(form, key);
  } catch {
    forget(form, key);
  }
}

// Too old, or of a shape that was kept without a date: then it goes.
function read(key: string): Typed | null {
  try {
    const { at, typed } = JSON.parse(localStorage.getItem(key) ?? '') as { at: number; typed: Typed };
    if (Date.now() - at < KEPT_MS) return typed;
  } catch {}
  localStorage.removeItem(key);
  return null;
}

function forget(form: HTMLFormElement, key: string): void {
  localStorage.removeItem(key);
  form.querySelector('.draft')?.remove();
}

// Stands below the form for as long as there is something to forget.
function offerToForget(form: HTMLFormElement, key: string): void {
  if (form.querySelector('.draft')) return;
  const { kept = '', forget: name = '' } = form.dataset;
  const line = Object.assign(document.createElement('p'), {
    className: 'muted draft',
    textContent: `${kept} `,
  });
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
  button.className = 'quiet';
  button.addEventListener('click', () => forget(form, key));
  line.appendChild(button);
  form.appendChild(line);
}

const isSecret = (form: HTMLFormElement) => new FormData(form).has('is_secret');

const typedIn = (form: HTMLFormElement): Typed =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && !LEFT_OUT.has(name) ? [[name, value]] : [],
  );

// What came with the link alone is no draft.
const isWritten = (typed: Typed) =>
  typed.some(([name]) => !['class', 'service_code', 'programme'].includes(name));

const same = (a: Typed, b: Typed) => JSON.stringify(a) === JSON.stringify(b);

function restore(form: HTMLFormElement, kept: Typed): void {
  const controls = [...form.elements] as (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[];
  for (const control of controls) {
    // The category is the page's; what was typed for another one goes with it where it fits.
    if (!control.name || LEFT_OUT.has(control.name) || control.type === 'hidden' || control.type === 'file')
      continue;
    const values = kept.flatMap(([name, value]) => (name === control.name ? [value] : []));
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = values.includes(control.value);
    else control.value = values[0] ?? '';
  }
}

function locate(place: HTMLElement): void {
  if (!navigator.geolocation) return;
  const { here = '', hereLabel = '', hereWaits = '', hereDone = '', hereFails = '' } = place.dataset;
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: hereLabel });
  button.className = 'quiet';
  const status = document.createElement('span');
  const field = document.getElementById(here) as HTMLInputElement | null;
  button.addEventListener('click', () => {
    status.textContent = ` ${hereWaits}`;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (field) field.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        status.textContent = ` ${hereDone}`;
      },
      () => (status.textContent = ` ${hereFails}`),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  });
  place.appendChild(button);
  place.appendChild(status);
}

// Last, because what stands above is not there before.
for (const sent of document.querySelectorAll<HTMLElement>('[data-sent]'))
  localStorage.removeItem(keyOf(sent.dataset.sent ?? ''));

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) keep(form);
for (const place of document.querySelectorAll<HTMLElement>('[data-here]')) locate(place);
