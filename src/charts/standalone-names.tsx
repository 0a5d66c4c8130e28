import type { Child } from 'hono/jsx';
import { colours, cutLines, LEADING, Lines } from '../pictures/lines.tsx';
import type { Named } from './chart.ts';

/** A part of a picture and the room it takes; it draws from its own upper edge. */
export interface Piece {
  height: number;
  drawn: Child;
}

const [NUMBER, NAME, WIDTH] = [4, 30, 330];
const [SIZE, SMALL] = [12, 11];

/** A numbered row by its name, its number where the drawing has it. A very long name is cut: files of numbers have it whole. */
export function namePiece({ name, of = '' }: Named, i: number): Piece {
  const [lines, below] = [cutLines(name, SIZE, WIDTH, 3), cutLines(of, SMALL, WIDTH, 2)];
  const under = lines.length * SIZE * LEADING;
  return {
    height: Math.ceil(under + below.length * SMALL * LEADING) + 5,
    drawn: (
      <>
        <Lines lines={[`${i + 1}`]} x={NUMBER} y={SIZE} size={SIZE} />
        <Lines lines={lines} x={NAME} y={SIZE} size={SIZE} />
        <Lines lines={below} x={NAME} y={under + SMALL} size={SMALL} colour={colours.soft} />
      </>
    ),
  };
}
