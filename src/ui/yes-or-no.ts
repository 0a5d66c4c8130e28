const YES = /^(?:ya|yes|y|on|1|true)$/i;
const NO = /^(?:|tidak|no|n|off|0|false)$/i;

/** What forms and programs write for yes and for no, in any case; nothing is no. Null: neither, so that nobody may guess. */
export function yesOrNo(text = ''): boolean | null {
  const said = text.trim();
  if (YES.test(said)) return true;
  return NO.test(said) ? false : null;
}
