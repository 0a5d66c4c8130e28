/** Links of a header or a TimeMap: the address of each with what it says of it. */
export const links = (text: string) =>
  [...text.matchAll(/<([^>]*)>((?:;\s*[a-z]+="[^"]*")+)/g)].map(([, address, rest]) => ({
    address: address!,
    ...Object.fromEntries([...rest!.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  })) as { address: string; rel: string; datetime?: string; type?: string; from?: string; until?: string }[];
