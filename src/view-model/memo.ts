/** Returns `make` with its results cached by argument; for formatters, which are few and expensive to create. */
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
