import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

// Runs the ceremony of a form and sends the form with what came of it. Nothing else on the page needs it.

type Asked =
  | { kind: 'show'; options: PublicKeyCredentialRequestOptionsJSON }
  | { kind: 'make'; options: PublicKeyCredentialCreationOptionsJSON };

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(form);
  });

// An invite's token stands in the fragment, which no server and no log ever sees; the address bar forgets it at once.
for (const input of document.querySelectorAll<HTMLInputElement>('[data-fragment] input'))
  if (location.hash.length > 1) {
    input.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, '', location.pathname);
  }

async function run(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button');
  const credential = form.querySelector<HTMLInputElement>('input[name=credential]');
  if (!credential || button?.disabled) return;
  say(form, '');
  if (!browserSupportsWebAuthn()) return say(form, 'unsupported');
  if (button) button.disabled = true;
  try {
    credential.value = JSON.stringify(await answer(form));
    form.submit();
  } catch (error) {
    say(form, problemOf(error));
  } finally {
    if (button) button.disabled = false;
  }
}

function answer(form: HTMLFormElement) {
  const asked = JSON.parse(form.dataset['passkey'] ?? '') as Asked;
  if (asked.kind === 'show') return startAuthentication({ optionsJSON: asked.options });
  // A device lists a passkey by the name of who made it, as it was just typed.
  const name = form.querySelector<HTMLInputElement>('input[name=nama]')?.value.trim();
  const user = name ? { ...asked.options.user, name, displayName: name } : asked.options.user;
  return startRegistration({ optionsJSON: { ...asked.options, user } });
}

function problemOf(error: unknown): string {
  const code = error instanceof WebAuthnError ? error.code : '';
  const name = error instanceof Error ? error.name : '';
  if (code.startsWith('ERROR_AUTHENTICATOR_PREVIOUSLY')) return 'already';
  if (code.startsWith('ERROR_AUTHENTICATOR_MISSING') || code.startsWith('ERROR_AUTHENTICATOR_NO'))
    return 'noAuthenticator';
  if (name === 'SecurityError') return 'wrongAddress';
  return ['NotAllowedError', 'AbortError'].includes(name) ? 'cancelled' : 'failed';
}

function say(form: HTMLFormElement, problem: string): void {
  const says = JSON.parse(form.dataset['says'] ?? '{}') as Record<string, string>;
  const place = form.querySelector('[data-problem]');
  if (place) place.textContent = says[problem] ?? '';
}
