import type { Slot, Slots } from '../../src/ui/slots.ts';

/** Streams a built page with its `data-live` elements filled; elements without a slot keep the built words. */
export const compose = (built: Response, slots: Slots): Response =>
  new HTMLRewriter()
    .on('[data-live]', {
      element(element) {
        const slot = slots[element.getAttribute('data-live') ?? ''];
        if (slot) fill(element, slot);
      },
    })
    .transform(built);

function fill(element: Element, slot: Slot) {
  if ('html' in slot) element.setInnerContent(slot.html, { html: true });
  else if ('text' in slot) element.setInnerContent(slot.text);
  else for (const [name, value] of Object.entries(slot.attrs)) element.setAttribute(name, value);
}
