/** Small facts about the installation itself, such as where the local clock stands. */
export type Settings = {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
};
