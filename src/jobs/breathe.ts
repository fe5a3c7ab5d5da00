/** Lets whatever came in meanwhile have its turn: work that waits for nothing but the store would keep it all waiting. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
