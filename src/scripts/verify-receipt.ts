import { verifyAsync } from '@noble/ed25519';
import { checkReceipt, type Checked } from '../receipts/check.ts';
import { told } from '../receipts/told.ts';
import { words } from '../receipts/words.ts';

/**
 * Checks a receipt in the browser: nothing leaves it, and a page that was loaded needs no network any more. WebCrypto
 * does not know Ed25519 in older browsers, so a library does. What fails here goes to the portal as without a script.
 */
const form = document.querySelector<HTMLFormElement>('form[data-keys]');
const place = document.getElementById('hasil');

if (form && place && crypto.subtle)
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check(form, place).catch(() => form.submit());
  });

async function check(asked: HTMLFormElement, result: HTMLElement): Promise<void> {
  const note = valueOf(asked, 'note').trim() || (await fileOf(asked));
  if (note.trim() === '') return show(result, [line('p', words.id.nothing)], 'found');
  const { name = '', keys = '' } = asked.dataset;
  const vkeys = keys.split(' ').filter(Boolean);
  const text = valueOf(asked, 'text');
  const checked = await checkReceipt({ note, text, name, vkeys }, (signature, message, key) =>
    // As the server does: RFC 8032 to the letter.
    verifyAsync(signature, message, key, { zip215: false }),
  );
  draw(result, checked);
}

const valueOf = (asked: HTMLFormElement, name: string) =>
  asked.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)?.value ?? '';

const fileOf = async (asked: HTMLFormElement) =>
  (await asked.querySelector<HTMLInputElement>('[type="file"]')?.files?.[0]?.text()) ?? '';

function draw(result: HTMLElement, checked: Checked): void {
  const { look, title, says, facts } = told(checked, 'id');
  const list = line('dl', '');
  list.className = 'record';
  fill(
    list,
    facts.flatMap(([label, value]) => [line('dt', label), line('dd', value)]),
  );
  const lines = [
    line('h2', title),
    ...says.map((one) => line('p', one)),
    ...(facts.length > 0 ? [list] : []),
  ];
  show(result, lines, look);
}

function show(result: HTMLElement, lines: HTMLElement[], look: string): void {
  const found = line('div', '');
  found.className = look;
  fill(found, lines);
  result.textContent = '';
  fill(result, [found]);
  result.focus();
}

const fill = (parent: HTMLElement, children: HTMLElement[]) =>
  children.forEach((child) => parent.appendChild(child));

const line = (name: string, text: string) =>
  Object.assign(document.createElement(name), { textContent: text });
