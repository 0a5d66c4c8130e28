/** With a capital letter, as a line begins. */
export const capital = (text: string) => text.replace(/^./u, (first) => first.toUpperCase());
