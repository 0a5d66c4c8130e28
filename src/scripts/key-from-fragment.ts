/**
 * Fills the form from an address such as /lacak/#7K3M9QXT2B.<key>, as a receipt's QR holds it, and takes the key out of
 * the address bar and of the browser's history. A fragment is never sent to a server; nothing is sent unasked.
 */
const [reference = '', key = ''] = location.hash.slice(1).split('.');
const form = document.querySelector<HTMLFormElement>('form[data-from-fragment]');

if (form && reference && key) {
  fill('nomor', reference);
  fill('kunci', key);
  history.replaceState(null, '', location.pathname);
  form.querySelector<HTMLElement>('button')?.focus();
}

function fill(name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
