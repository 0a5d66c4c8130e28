import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const validator = new HtmlValidate(new FileSystemConfigLoader());

/** What is not valid in a page, with its line and where it stands. */
export async function faults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, 'page.html');
  return results.flatMap((r) =>
    r.messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message} (${m.selector ?? ''})`),
  );
}
