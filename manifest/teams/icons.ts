import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

// Draws both icons of the Teams app: a speech bubble with three people who are linked. `node manifest/teams/icons.ts`.

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Point = readonly [x: number, y: number];
/** How far a point is outside a shape, in units of a square of side 1; negative inside. */
type Shape = (at: Point) => number;

const white: Colour = [255, 255, 255, 255];
const clear: Colour = [255, 255, 255, 0];
const blue: Colour = [15, 76, 117, 255];
const samples = 4;

const disc =
  ([cx, cy]: Point, radius: number): Shape =>
  ([x, y]) =>
    Math.hypot(x - cx, y - cy) - radius;
const box =
  ([cx, cy]: Point, [w, h]: Point, radius: number): Shape =>
  ([x, y]) => {
    const dx = Math.max(Math.abs(x - cx) - w + radius, 0);
    const dy = Math.max(Math.abs(y - cy) - h + radius, 0);
    return Math.hypot(dx, dy) - radius;
  };
const bar =
  ([ax, ay]: Point, [bx, by]: Point, radius: number): Shape =>
  ([x, y]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy) - radius;
  };
const union =
  (...shapes: Shape[]): Shape =>
  (at) =>
    Math.min(...shapes.map((shape) => shape(at)));
/** The shape's edge, as thick as this. */
const outlineOf =
  (shape: Shape, thick: number): Shape =>
  (at) =>
    Math.abs(shape(at) + thick / 2) - thick / 2;

const tail = union(
  ...Array.from({ length: 12 }, (_, step) => disc([0.33 - step * 0.006, 0.7 + step * 0.012], 0.085 - step * 0.006)),
);
const bubble = union(box([0.5, 0.45], [0.36, 0.29], 0.13), tail);
const people: readonly Point[] = [
  [0.5, 0.31],
  [0.33, 0.56],
  [0.67, 0.56],
];
const linked = (dot: number, line: number): Shape =>
  union(
    ...people.map((at) => disc(at, dot)),
    ...people.map((at, index) => bar(at, people[(index + 1) % people.length] ?? at, line)),
  );

/** Pixels of a square picture: the layers over the ground, each point the mean of sixteen. */
function paint(side: number, ground: Colour, layers: readonly { shape: Shape; colour: Colour }[]): Buffer {
  const rows = Buffer.alloc(side * (side * 4 + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      let pixel = ground;
      for (const { shape, colour } of layers) pixel = over(pixel, colour, covered(shape, x, y, side));
      rows.set(pixel, y * (side * 4 + 1) + 1 + x * 4);
    }
  }
  return rows;
}

function covered(shape: Shape, x: number, y: number, side: number): number {
  let inside = 0;
  for (let step = 0; step < samples * samples; step += 1) {
    const [dx, dy] = [(step % samples) + 0.5, Math.floor(step / samples) + 0.5];
    if (shape([(x + dx / samples) / side, (y + dy / samples) / side]) < 0) inside += 1;
  }
  return inside / (samples * samples);
}

const over = (under: Colour, colour: Colour, share: number): Colour => {
  const mix = (index: 0 | 1 | 2 | 3) => Math.round(under[index] * (1 - share) + colour[index] * share);
  return [mix(0), mix(1), mix(2), mix(3)];
};

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A PNG of 8-bit red, green, blue and alpha. */
function png(side: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colour = paint(192, blue, [
  { shape: bubble, colour: white },
  { shape: linked(0.075, 0.018), colour: blue },
]);
const outline = paint(32, clear, [
  { shape: outlineOf(bubble, 0.07), colour: white },
  { shape: linked(0.065, 0.016), colour: white },
]);
writeFileSync(new URL('color.png', import.meta.url), png(192, colour));
writeFileSync(new URL('outline.png', import.meta.url), png(32, outline));
