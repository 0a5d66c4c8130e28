/** A CSV file as a download, sent part by part; the first part is waited for, so that a silent database is no file. */
export async function csvAnswer(name: string, parts: AsyncGenerator<string>): Promise<Response> {
  const encoder = new TextEncoder();
  const head = [(await parts.next()).value, (await parts.next()).value];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = head.length > 0 ? head.shift() : (await parts.next()).value;
      if (part) controller.enqueue(encoder.encode(part));
      else controller.close();
    },
  });
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
  return new Response(body, { headers });
}
