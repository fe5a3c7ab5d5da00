/** Remembers what `make` gave for the same arguments; for formatters, of which there are few and which cost much to make. */
export function memo<Arguments extends string[], Made>(make: (...of: Arguments) => Made): (...of: Arguments) => Made {
  const made = new Map<string, Made>();
  return (...of) => {
    const name = of.join('\n');
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(...of);
    made.set(name, fresh);
    return fresh;
  };
}
