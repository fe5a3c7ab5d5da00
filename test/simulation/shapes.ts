/** How much one seed lives through. */
export type Size = { years: number; people: number };

/** The whole of it: twenty years of quarterly meetings for fifty people in twenty zones. */
export const whole: Size = { years: 20, people: 50 };

/** What the suite has time for: much the same work for each seed, now for many people, now over many years. */
const sizes: readonly Size[] = [
  { years: 1, people: 8 },
  { years: 2, people: 4 },
  { years: 1, people: 12 },
  { years: 3, people: 2 },
];
export const sizeOf = (seed: number): Size => sizes[seed % sizes.length] ?? whole;

/** The command that runs a seed again. */
export const again = (seed: number, { years, people }: Size): string =>
  `npm run simulate -- --seed ${seed} --years ${years} --people ${people}`;
