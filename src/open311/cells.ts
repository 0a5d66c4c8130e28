/** Squares into which public places are sorted: a fiftieth of a degree, about 2.2 km (migrations/0049). */
const PER_DEGREE = 50;

/** A box in degrees, WGS 84. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Longest side of a box that may be asked for, in degrees (about 11 km), and longest radius, in metres. */
export const BOX_DEGREES = 0.1;
export const RADIUS_METRES = 5000;

const METRES_PER_DEGREE = 111_320;

/** The squares that a box touches, as the column `cell` names them: 36 at most, and a row more where degrees are rounded up. */
export function cellsOf({ west, south, east, north }: Box): string[] {
  const columns = squares(west + 180, east + 180);
  return squares(south + 90, north + 90).flatMap((row) => columns.map((column) => `${row}:${column}`));
}

function squares(from: number, to: number): number[] {
  const [first, last] = [Math.trunc(from * PER_DEGREE), Math.trunc(to * PER_DEGREE)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** How many degrees of longitude are as long as one of latitude, at a latitude. */
export const stretchAt = (lat: number): number => Math.max(0.1, Math.cos((lat * Math.PI) / 180));

/** The length of some metres in degrees of latitude. */
export const degreesOf = (metres: number): number => metres / METRES_PER_DEGREE;

/** The box around a circle. */
export function boxAround({ lat, long, radius }: { lat: number; long: number; radius: number }): Box {
  const [high, wide] = [degreesOf(radius), degreesOf(radius) / stretchAt(lat)];
  return {
    west: within(long - wide, 180),
    south: within(lat - high, 90),
    east: within(long + wide, 180),
    north: within(lat + high, 90),
  };
}

const within = (degrees: number, most: number) => Math.min(most, Math.max(-most, degrees));
