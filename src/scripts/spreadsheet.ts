/**
 * Checks an uploaded spreadsheet portion by portion, so that its officer sees how far it came. Without this script the
 * same forms check everything in one go.
 */
const checking = document.querySelector<HTMLFormElement>('form[data-check]');
if (checking) void check(checking);

const upload = document.querySelector<HTMLInputElement>('form[enctype] input[type="file"]')?.form;
upload?.insertAdjacentHTML('beforeend', '<input type="hidden" name="bertahap" value="ya">');

/** How far the dry run came, as the portal says it. */
export interface Reached {
  checked: number;
  of: number;
  words: string;
}

async function check(form: HTMLFormElement): Promise<void> {
  const bar = form.querySelector('progress');
  const status = form.querySelector('[role="status"]');
  for (let reached: Reached | null = null; !reached || reached.checked < reached.of;) {
    reached = await step(form.action);
    // The form stays: its button goes on where this stopped.
    if (!reached) return;
    if (bar) bar.value = reached.checked;
    if (status) status.textContent = reached.words;
  }
  location.reload();
}

async function step(address: string): Promise<Reached | null> {
  try {
    const response = await fetch(address, { method: 'POST', headers: { Accept: 'application/json' } });
    return response.ok ? ((await response.json()) as Reached) : null;
  } catch {
    return null;
  }
}
