import { words } from '../api/reference-words.ts';

/**
 * Whoever opens an example of the reference gets a form under it that calls the address with other values and shows the
 * answer. Without this script the example opens by itself, and the page says the same.
 */
const w = words.id;
const MOST = 20_000;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-try]'))
  link.addEventListener('click', (event) => {
    // A new tab is what was asked for.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    offer(link);
  });

function offer(link: HTMLAnchorElement): void {
  const section = link.closest('section');
  if (!section) return;
  const form = made('form', { className: 'form' });
  const result = made('pre', { hidden: true, tabIndex: 0 });
  result.setAttribute('role', 'status');
  const fields = [...section.querySelectorAll<HTMLElement>('[data-parameter]')].map((told) =>
    field(told, section.id),
  );
  const send = made('button', { type: 'submit', textContent: w.send });
  fill(form, [made('p', { className: 'muted', textContent: w.tryHint }), ...fields, send]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void call(addressIn(link.dataset['try'] ?? '', form), result);
  });
  link.parentElement?.replaceWith(form, result);
  (form.querySelector('input') ?? send).focus();
}

function field({ dataset }: HTMLElement, section: string): HTMLElement {
  const { parameter: name = '', in: place = '', example = '' } = dataset;
  const id = `coba-${section}-${name}`;
  // What is left out has a default; an address has none.
  const input = made('input', { id, name, value: place === 'path' ? example : '', autocomplete: 'off' });
  input.dataset['in'] = place;
  const line = made('p', {});
  fill(line, [made('label', { htmlFor: id, textContent: name }), input]);
  return line;
}

function addressIn(path: string, form: HTMLFormElement): string {
  const url = new URL(path, location.origin);
  for (const { name, value, dataset } of form.querySelectorAll('input')) {
    if (dataset['in'] === 'path')
      url.pathname = url.pathname.replace(`%7B${name}%7D`, encodeURIComponent(value.trim()));
    else if (value.trim() !== '') url.searchParams.set(name, value.trim());
  }
  return url.href;
}

async function call(address: string, result: HTMLElement): Promise<void> {
  result.hidden = false;
  result.textContent = w.trying;
  try {
    const response = await fetch(address, { credentials: 'omit' });
    const text = inLines(await response.text());
    const cut = text.length > MOST ? `${text.slice(0, MOST)}\n${w.cut}` : text;
    result.textContent = `GET ${address}\n${response.status} ${response.headers.get('Content-Type') ?? ''}\n\n${cut}`;
  } catch {
    result.textContent = w.tryFailed;
  }
}

function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// Declared, not assigned: what stands at the head of this file calls them.
function fill(place: HTMLElement, parts: HTMLElement[]): void {
  for (const part of parts) place.appendChild(part);
}

function made<N extends keyof HTMLElementTagNameMap>(
  name: N,
  properties: Partial<HTMLElementTagNameMap[N]>,
): HTMLElementTagNameMap[N] {
  return Object.assign(document.createElement(name), properties);
}
