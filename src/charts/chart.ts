import type { Child } from 'hono/jsx';
import type { Meaning } from './drawing.tsx';

/** One drawing of a chart; those of one chart share a scale. Units: WIDTH across, `height` down. */
export interface Part {
  /** What this drawing is of, where a chart has several. */
  label: string | null;
  /** The whole sentence that it shows, and what stands where, for those who do not see it. */
  title: string;
  desc: string;
  height: number;
  body: Child;
}

export type Cell = string | number | boolean | null;

/** What the number beside a row of a drawing stands for: its whole name, and to what it belongs where a drawing has rows of many. */
export interface Named {
  name: string;
  of?: string;
}

/** What a chart shows, once in a drawing and once as numbers: a page, a picture and a file are made of the same. */
export interface Chart {
  sentence: string;
  parts: Part[];
  legend: Meaning[];
  /** In the order of the numbers in its drawing, from 1; left out: its rows are named where they are drawn. */
  named?: Named[];
  columns: { name: string; means: string }[];
  rows: Cell[][];
}

/** Where the files of a chart are: the address without its ending, and what a page was asked ('' for nothing). */
export interface ChartAddress {
  path: string;
  query: string;
}

/** Endings and media types of the files beside a chart. */
export const chartFormats = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;
export type ChartFormat = keyof typeof chartFormats;
