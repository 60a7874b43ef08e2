/** QR codes (ISO/IEC 18004): bytes, error correction M, versions 1 to 15; enough for addresses and settings of phones. */

interface Shape {
  /** Error correction words of each block. */
  correction: number;
  /** Data words of each block. */
  blocks: number[];
  /** Centres of the alignment patterns. */
  centres: number[];
}

const block = (count: number, words: number): number[] => Array<number>(count).fill(words);

const SHAPES: Shape[] = [
  { correction: 10, blocks: block(1, 16), centres: [] },
  { correction: 16, blocks: block(1, 28), centres: [6, 18] },
  { correction: 26, blocks: block(1, 44), centres: [6, 22] },
  { correction: 18, blocks: block(2, 32), centres: [6, 26] },
  { correction: 24, blocks: block(2, 43), centres: [6, 30] },
  { correction: 16, blocks: block(4, 27), centres: [6, 34] },
  { correction: 18, blocks: block(4, 31), centres: [6, 22, 38] },
  { correction: 22, blocks: [...block(2, 38), ...block(2, 39)], centres: [6, 24, 42] },
  { correction: 22, blocks: [...block(3, 36), ...block(2, 37)], centres: [6, 26, 46] },
  { correction: 26, blocks: [...block(4, 43), ...block(1, 44)], centres: [6, 28, 50] },
  { correction: 30, blocks: [...block(1, 50), ...block(4, 51)], centres: [6, 30, 54] },
  { correction: 22, blocks: [...block(6, 36), ...block(2, 37)], centres: [6, 32, 58] },
  { correction: 22, blocks: [...block(8, 37), ...block(1, 38)], centres: [6, 34, 62] },
  { correction: 24, blocks: [...block(4, 40), ...block(5, 41)], centres: [6, 26, 46, 66] },
  { correction: 24, blocks: [...block(5, 41), ...block(5, 42)], centres: [6, 26, 48, 70] },
];

const POWERS = new Uint8Array(512);
const LOGS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  POWERS[power] = POWERS[power + 255] = value;
  LOGS[value] = power;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0); // the field's polynomial
}

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
const times = (a: number, b: number): number => (a && b ? at(POWERS, at(LOGS, a) + at(LOGS, b)) : 0);

/** The words of error correction of a block (Reed-Solomon). */
function correctionOf(data: number[], count: number): number[] {
  let generator = [1];
  for (let degree = 0; degree < count; degree += 1) {
    const next = [...generator, 0];
    generator.forEach((factor, index) => (next[index + 1] = at(next, index + 1) ^ times(factor, at(POWERS, degree))));
    generator = next;
  }
  const rest = [...data, ...Array<number>(count).fill(0)];
  data.forEach((_, index) => {
    const lead = at(rest, index);
    if (lead) generator.forEach((factor, offset) => (rest[index + offset] = at(rest, index + offset) ^ times(factor, lead)));
  });
  return rest.slice(data.length);
}

/** The data words: mode, length, bytes, end, padding. */
function wordsOf(bytes: Uint8Array, version: number, capacity: number): number[] {
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  push(4, 4);
  push(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((byte) => push(byte, 8));
  push(0, Math.min(4, capacity * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const words = Array.from({ length: bits.length / 8 }, (_, index) => bits.slice(index * 8, index * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  for (let pad = 0; words.length < capacity; pad += 1) words.push(pad % 2 ? 0x11 : 0xec);
  return words;
}

/** Data and correction of all blocks, taken in turns. */
function interleaved(words: number[], { blocks, correction }: Shape): number[] {
  let begun = 0;
  const data = blocks.map((length) => words.slice(begun, (begun += length)));
  const checks = data.map((part) => correctionOf(part, correction));
  const turns = (parts: number[][]) =>
    Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, index) => parts.flatMap((part) => part.slice(index, index + 1))).flat();
  return [...turns(data), ...turns(checks)];
}

const MASKS: ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** The remainder that protects format and version. */
function protectedBits(value: number, polynomial: number, length: number): number {
  let rest = value << length;
  for (let bit = 31 - Math.clz32(rest); bit >= length; bit = 31 - Math.clz32(rest)) rest ^= polynomial << (bit - length);
  return (value << length) | rest;
}

type Grid = (boolean | undefined)[][];

function paint(grid: Grid, row: number, column: number, dark: boolean): void {
  const line = grid[row];
  if (line && column >= 0 && column < grid.length) line[column] = dark;
}

/** Finders, timing, alignment, and room for format and version. */
function frame(version: number, { centres }: Shape): Grid {
  const size = 17 + 4 * version;
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined));
  for (const [top, left] of [[0, 0], [0, size - 7], [size - 7, 0]] as const) {
    for (let r = -1; r <= 7; r += 1) {
      for (let c = -1; c <= 7; c += 1) {
        const ring = Math.max(Math.abs(r - 3), Math.abs(c - 3));
        paint(grid, top + r, left + c, ring !== 2 && ring <= 3);
      }
    }
  }
  const last = centres.at(-1);
  for (const row of centres) {
    for (const column of centres) {
      if ((row === 6 && column === 6) || (row === 6 && column === last) || (row === last && column === 6)) continue;
      for (let r = -2; r <= 2; r += 1) for (let c = -2; c <= 2; c += 1) paint(grid, row + r, column + c, Math.max(Math.abs(r), Math.abs(c)) !== 1);
    }
  }
  for (let index = 8; index < size - 8; index += 1) {
    paint(grid, 6, index, index % 2 === 0);
    paint(grid, index, 6, index % 2 === 0);
  }
  return grid;
}

function writeFormat(grid: Grid, mask: number): void {
  const size = grid.length;
  const bits = protectedBits(mask, 0x537, 10) ^ 0x5412; // level M is 00
  for (let index = 0; index < 15; index += 1) {
    const dark = ((bits >> index) & 1) === 1;
    paint(grid, index < 6 ? index : index < 8 ? index + 1 : size - 15 + index, 8, dark);
    paint(grid, 8, index < 8 ? size - 1 - index : index < 9 ? 7 : 14 - index, dark);
  }
  paint(grid, size - 8, 8, true);
}

function writeVersion(grid: Grid, version: number): void {
  if (version < 7) return;
  const bits = protectedBits(version, 0x1f25, 12);
  for (let index = 0; index < 18; index += 1) {
    const dark = ((bits >> index) & 1) === 1;
    const [long, short] = [Math.floor(index / 3), grid.length - 11 + (index % 3)];
    paint(grid, long, short, dark);
    paint(grid, short, long, dark);
  }
}

/** The places of data, in pairs of columns from the right, up and down by turns. */
function* places(grid: Grid): Generator<[number, number]> {
  const size = grid.length;
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (grid[row]?.[column] === undefined) yield [row, column];
    }
    up = !up;
  }
}

/** How hard a picture is to read: long runs, squares, finder look-alikes, imbalance. */
function penalty(grid: boolean[][]): number {
  const size = grid.length;
  const columns = grid.map((_, column) => grid.map((line) => line[column] ?? false));
  let sum = 0;
  let darks = 0;
  for (const lines of [grid, columns]) {
    for (const line of lines) {
      const text = line.map((dark) => (dark ? "1" : "0")).join("");
      for (const run of text.match(/0{5,}|1{5,}/g) ?? []) sum += run.length - 2;
      sum += 40 * [...text.matchAll(/(?=00001011101|10111010000)/g)].length;
    }
  }
  for (let r = 0; r < size; r += 1) {
    for (let c = 0; c < size; c += 1) {
      const dark = grid[r]?.[c];
      if (dark) darks += 1;
      if (r && c && dark === grid[r - 1]?.[c] && dark === grid[r]?.[c - 1] && dark === grid[r - 1]?.[c - 1]) sum += 3;
    }
  }
  return sum + 10 * Math.floor(Math.abs((100 * darks) / size ** 2 - 50) / 5);
}

/** Return the picture of a text, row by row, true for dark; undefined where it is too long (beyond 412 bytes). */
export function qrOf(text: string): boolean[][] | undefined {
  const bytes = new TextEncoder().encode(text);
  const capacityOf = ({ blocks }: Shape) => blocks.reduce((sum, words) => sum + words, 0);
  const index = SHAPES.findIndex((shape, at) => bytes.length + (at < 9 ? 2 : 3) <= capacityOf(shape));
  const shape = SHAPES[index];
  if (!shape) return undefined;
  const version = index + 1;
  const stream = interleaved(wordsOf(bytes, version, capacityOf(shape)), shape);
  const drawn = MASKS.map((mask, number) => {
    const grid = frame(version, shape);
    writeFormat(grid, number);
    writeVersion(grid, version);
    let bit = 0;
    for (const [row, column] of [...places(grid)]) {
      const dark = ((at(stream, bit >> 3) >> (7 - (bit & 7))) & 1) === 1;
      paint(grid, row, column, dark !== mask(row, column));
      bit += 1;
    }
    return grid as boolean[][];
  });
  return drawn.reduce((best, next) => (penalty(next) < penalty(best) ? next : best));
}
