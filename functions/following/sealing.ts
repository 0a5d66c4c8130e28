/** The name under which an address is sealed: it opens nowhere else. */
export const aboutSubscriber = (id: string) => `subscriber/${id}/address`;
