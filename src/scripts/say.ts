/** Says something at the head of a form, with what can be done about it; each saying replaces the one before. */
export function say(form: HTMLElement, text: string, ways: [name: string, go: () => void][]): void {
  form.querySelector('.kept')?.remove();
  const box = Object.assign(document.createElement('p'), { className: 'notice kept' });
  box.setAttribute('role', 'status');
  box.textContent = `${text} `;
  for (const [name, go] of ways) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
    button.addEventListener('click', () => {
      go();
      box.remove();
    });
    box.appendChild(button);
    box.appendChild(document.createTextNode(' '));
  }
  form.insertBefore(box, form.firstChild);
  box.scrollIntoView({ block: 'nearest' });
}
