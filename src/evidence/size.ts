import { number } from '../ui/number.ts';

/** Bytes in words: 340 -> "340 byte", 1258291 -> "1,2 MB". Counted as offices' computers do, 1 kB = 1.024 byte. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${number(bytes)} byte`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${number(Math.round(kilo))} kB` : `${number(Math.round(kilo / 102.4) / 10)} MB`;
}
