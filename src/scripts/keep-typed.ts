import { words } from '../drafts/kept-words.ts';
import { say } from './say.ts';

/**
 * Keeps what is typed in a form of the console in this tab, so that a lost connection, a reload or a dead battery of
 * the server loses nothing. Nothing is restored unasked, and what was saved is forgotten here.
 */
const w = words.id;
const keyOf = (id: string) => `ketikan:${id}`;

for (const saved of document.querySelectorAll<HTMLElement>('[data-kept]'))
  sessionStorage.removeItem(keyOf(saved.dataset.kept ?? ''));

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keep(form);

function keep(form: HTMLFormElement): void {
  const key = keyOf(form.dataset.keep ?? '');
  const kept = read(key);
  if (kept && differs(form, kept)) offer(form, key, kept);
  form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(typedIn(form))));
  form.addEventListener('submit', (event) => {
    sessionStorage.setItem(key, JSON.stringify(typedIn(form)));
    if (navigator.onLine) return;
    event.preventDefault();
    say(form, w.offline, []);
  });
}

type Typed = Record<string, string>;

function read(key: string): Typed | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as Typed);
}

// Fields that begin with a line are the form's own, such as the version it builds on.
function typedIn(form: HTMLFormElement): Typed {
  const entries = [...new FormData(form)].filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

function differs(form: HTMLFormElement, kept: Typed): boolean {
  const now = typedIn(form);
  return Object.entries(kept).some(([name, value]) => value !== (now[name] ?? ''));
}

function offer(form: HTMLFormElement, key: string, kept: Typed): void {
  say(form, w.found, [
    [w.restore, () => restore(form, kept)],
    [w.forget, () => sessionStorage.removeItem(key)],
  ]);
}

function restore(form: HTMLFormElement, kept: Typed): void {
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value;
    else if (field && 'value' in field) field.value = value;
    else if (value) form.appendChild(hidden(name, value));
  }
}

// A row that this page does not show is sent along, and stands on the page that answers.
function hidden(name: string, value: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'hidden', name, value });
}
