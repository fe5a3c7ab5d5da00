const defaultMaxBytes = 16 * 1024 * 1024;

/**
 * A map of at most `maxSize` values, whose names and stated sizes come to at most `maxBytes`; the least recently used are
 * removed first. Names are what platforms send, so their number alone bounds nothing.
 */
export class Recent<Value> {
  readonly #maxSize: number;
  readonly #maxBytes: number;
  readonly #values = new Map<string, { value: Value; bytes: number }>();
  #bytes = 0;
  constructor(maxSize: number, maxBytes = defaultMaxBytes) {
    this.#maxSize = maxSize;
    this.#maxBytes = maxBytes;
  }

  get(name: string): Value | undefined {
    const kept = this.#values.get(name);
    if (kept === undefined) return undefined;
    this.#values.delete(name);
    this.#values.set(name, kept);
    return kept.value;
  }

  /** `size`: about how many bytes the value holds, where that is not little. */
  set(name: string, value: Value, size = 0): void {
    this.delete(name);
    const bytes = 2 * name.length + size;
    this.#values.set(name, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#maxSize && this.#bytes <= this.#maxBytes) break;
      this.delete(oldest);
    }
  }

  delete(name: string): void {
    this.#bytes -= this.#values.get(name)?.bytes ?? 0;
    this.#values.delete(name);
  }
}
