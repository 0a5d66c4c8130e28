import { say } from './say.ts';

/** Keeps the page of a form that would be sent without a connection: what answers then is the browser's own page. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-online-only]'))
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    say(form, form.dataset.onlineOnly ?? '', []);
  });
