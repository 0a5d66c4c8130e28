/** A page without the marks of what was deleted and inserted, and without line breaks: as its words are read. */
export const plain = (page: string) => page.replace(/<\/?(?:del|ins)>/g, '').replace(/\s+/g, ' ');
