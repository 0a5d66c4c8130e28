import { verifyAsync } from '@noble/ed25519';
import type { Verify } from '../signing/ed25519.ts';
import type { Found } from '../signing/found.tsx';

/** WebCrypto does not know Ed25519 in older browsers, so a library does; as the server does, RFC 8032 to the letter. */
export const verify: Verify = (signature, message, key) =>
  verifyAsync(signature, message, key, { zip215: false });

/**
 * Lets the page itself answer a form that checks something signed: nothing leaves it, and a page that was loaded needs no
 * network any more. What fails here goes to the portal as without a script.
 */
export function answerHere(check: (form: HTMLFormElement) => Promise<Found | string>): void {
  const form = document.querySelector<HTMLFormElement>('form[data-keys]');
  const place = document.getElementById('hasil');
  if (!form || !place || !crypto.subtle) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check(form)
      .then((found) => show(place, found))
      .catch(() => form.submit());
  });
}

/** The portal's name and published keys, as the form holds them. */
export const publishedIn = ({ dataset: { name = '', keys } }: HTMLFormElement) => ({
  name,
  vkeys: listIn(keys),
});

/** Keys that stand in one attribute. */
export const listIn = (keys = '') => keys.split(' ').filter(Boolean);

/** What was typed into a field. */
export const valueOf = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)?.value ?? '';

/** The file that was chosen; undefined when none was. */
export const fileOf = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`[type="file"][name="${name}"]`)?.files?.[0];

function show(place: HTMLElement, found: Found | string): void {
  const block = line('div', '');
  block.className = typeof found === 'string' ? 'found' : found.look;
  fill(block, typeof found === 'string' ? [line('p', found)] : linesOf(found));
  place.textContent = '';
  fill(place, [block]);
  place.focus();
}

function linesOf({ title, says, facts }: Found): HTMLElement[] {
  const list = line('dl', '');
  list.className = 'record';
  fill(
    list,
    facts.flatMap(([label, value]) => [line('dt', label), line('dd', value)]),
  );
  return [line('h2', title), ...says.map((one) => line('p', one)), ...(facts.length > 0 ? [list] : [])];
}

const fill = (parent: HTMLElement, children: HTMLElement[]) =>
  children.forEach((child) => parent.appendChild(child));

const line = (name: string, text: string) =>
  Object.assign(document.createElement(name), { textContent: text });
