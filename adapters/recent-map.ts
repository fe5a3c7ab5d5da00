/** A map of at most `maxSize` values; the least recently used is removed first. */
export class Recent<Value> {
  readonly #maxSize: number;
  readonly #values = new Map<string, Value>();
  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get(name: string): Value | undefined {
    const value = this.#values.get(name);
    if (value !== undefined) this.set(name, value);
    return value;
  }

  set(name: string, value: Value): void {
    this.#values.delete(name);
    this.#values.set(name, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#maxSize && oldest !== undefined) this.#values.delete(oldest);
  }

  delete(name: string): void {
    this.#values.delete(name);
  }
}
