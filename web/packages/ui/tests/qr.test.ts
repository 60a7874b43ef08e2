import { expect, test } from "vitest";
import { qrOf } from "../src/qr";

// Equal, dot by dot, to what an independent implementation (the Python package qrcode, same mask) draws.
const RAMAL = [
  "#######..####.#######",
  "#.....#.###.#.#.....#",
  "#.###.#..#..#.#.###.#",
  "#.###.#..#..#.#.###.#",
  "#.###.#.###.#.#.###.#",
  "#.....#..##.#.#.....#",
  "#######.#.#.#.#######",
  "..........###........",
  "#.#.#.#....#....#..#.",
  "######.###....#..#.##",
  ".##.###.#.#.#...#####",
  "....#...##....#....##",
  "..######....#.#.#...#",
  "........####.#.#..#.#",
  "#######..###.###.####",
  "#.....#..#####.##....",
  "#.###.#.#..#.###...##",
  "#.###.#...#...##.#.#.",
  "#.###.#.###.#...###.#",
  "#.....#..##...##...#.",
  "#######.#.#.#.##...##"
];

test("a short text, dot by dot", () => expect(qrOf("ramal")?.map((line) => line.map((dark) => (dark ? "#" : ".")).join(""))).toEqual(RAMAL));

test.each([
  [14, 21],
  [15, 25],
  [180, 53],
  [181, 57],
  [412, 77],
])("%i bytes need a side of %i", (length, side) => expect(qrOf("x".repeat(length))).toHaveLength(side));

test("a text that is too long has no picture", () => expect(qrOf("x".repeat(413))).toBeUndefined());
