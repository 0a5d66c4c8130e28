import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../src/open311/cells.ts';
import { datetime, momentIn, spanOf } from '../src/open311/datetime.ts';
import { written } from '../src/open311/formats.ts';
import { detailedOf, extendedOf, openOrClosed } from '../src/open311/states.ts';
import { states } from '../src/service-requests/states.ts';

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false });

describe('what is written', () => {
  it('of one child is an array in JSON, and of none an empty element in XML', () => {
    const one = [{ service_request_id: '7', notes: [] }];
    expect(written('json', 'service_requests', one)).toBe('[{"service_request_id":"7","notes":[]}]');
    expect(written('json', 'service_requests', [])).toBe('[]');
    expect(written('xml', 'service_requests', [])).toMatch(/\n<service_requests\/>\n$/);
    expect(written('xml', 'service_requests', one)).toContain(
      '<request><service_request_id>7</service_request_id><notes/></request>',
    );
  });

  it('is null in JSON where it is an empty element in XML, and left out where it is not known', () => {
    const value = { zipcode: '', address: null, lat: -8.1, demo: false, media_url: undefined };
    expect(JSON.parse(written('json', 'request', value))).toEqual({
      zipcode: null,
      address: null,
      lat: -8.1,
      demo: false,
    });
    expect(written('xml', 'request', value)).toContain(
      '<request><zipcode/><address/><lat>-8.1</lat><demo>false</demo></request>',
    );
  });

  it('is XML whatever stands in a text, without an attribute, and the same text again', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ']]>',
        '<a b="c">',
        '&amp;',
        '\u0000\u001f\uFFFE',
        '\uD800',
        '<!--',
        '<?xml?>',
        '__proto__',
      ),
    );
    fc.assert(
      fc.property(nasty, (text) => {
        const xml = written('xml', 'request', { description: `(${text})`, notes: [{ type: text }] });
        expect(XMLValidator.validate(xml)).toBe(true);
        const read = parser.parse(xml) as { request: { description: string } };
        expect(JSON.stringify(read)).not.toContain('"@_b');
        const legal = text
          .toWellFormed()
          .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
        // XML reads every end of a line as one sign.
        expect(read.request.description).toBe(`(${legal})`.replaceAll(/\r\n?/g, '\n'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a moment', () => {
  it('is written without milliseconds and read back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01'), max: new Date('2998-12-31'), noInvalidDate: true }),
        (date) => {
          const text = datetime(date.toISOString());
          expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
          expect(momentIn(text)?.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });

  it.each([
    ['2026-11-22', '2026-11-22T00:00:00Z'],
    ['2026-11-22T07:00:00+07:00', '2026-11-22T00:00:00Z'],
    ['2026-11-22T07:00:00 07:00', '2026-11-22T00:00:00Z'],
    ['2026-11-22T07:00:00+0700', '2026-11-22T00:00:00Z'],
    ['2026-11-21T19:30:00-04:30', '2026-11-22T00:00:00Z'],
    ['2026-11-22T00:00', '2026-11-22T00:00:00Z'],
    ['2026-11-22t00:00:00.123z', '2026-11-22T00:00:00Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
  ])('%s is %s', (text, moment) => {
    expect(momentIn(text)?.getTime()).toBe(Date.parse(moment));
  });

  it.each([
    '',
    '2026',
    '2026-11',
    '2025-02-29',
    '1899-12-31',
    '3000-01-01',
    '2026-11-22T25:00:00Z',
    '٢٠٢٦-11-22',
  ])('%j is none', (text) => {
    expect(momentIn(text)).toBe(null);
  });

  it('and a period of exactly ninety days is one, of a second more none', () => {
    const [now, start] = [new Date('2026-11-22T00:00:00Z'), new Date('2026-01-01T00:00:00Z')];
    const end = new Date(start.getTime() + 90 * 86_400_000);
    expect(spanOf(start, end, now)).toEqual({ from: start, to: end });
    expect(spanOf(start, new Date(end.getTime() + 1000), now)).toBe(null);
  });
});

describe('every state of ours', () => {
  it('has its status, its extended status and its detailed one', () => {
    expect(states.map((state) => [state, openOrClosed(state), extendedOf(state), detailedOf(state)])).toEqual(
      [
        ['received', 'open', 'open', 'PENDING'],
        ['returned', 'open', 'for_triage', 'PENDING'],
        ['verified', 'open', 'for_triage', 'RECEIVED'],
        ['referred', 'open', 'internal_referral', 'RECEIVED'],
        ['in_progress', 'open', 'in_progress', 'IN_PROCESS'],
        ['awaiting_reporter', 'open', 'investigating', 'IN_PROCESS'],
        ['reopened', 'open', 'reopen', 'IN_PROCESS'],
        ['done', 'closed', 'fixed', 'PROCESSED'],
        ['done_by_silence', 'closed', 'closed', 'PROCESSED'],
        ['rejected', 'closed', 'no_further_action', 'REJECTED'],
        ['not_responsible', 'closed', 'not_councils_responsibility', 'REJECTED'],
        ['duplicate', 'closed', 'duplicate', 'PROCESSED'],
      ],
    );
  });
});

const place = (most: number) => fc.double({ min: -most, max: most - 0.1, noNaN: true });

describe('a box of the longest sides', () => {
  it('touches at most six squares each way, and a seventh where degrees are rounded up', () => {
    fc.assert(
      fc.property(place(180), place(90), (west, south) => {
        expect(cellsOf({ west, south, east: west + 0.1, north: south + 0.1 }).length).toBeLessThanOrEqual(49);
      }),
    );
    expect(cellsOf({ west: 112.001, south: -8.099, east: 112.101, north: -7.999 })).toHaveLength(36);
  });
});
