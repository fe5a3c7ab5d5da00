import type { Platform } from './person.ts';

/**
 * `zone` is IANA, `commandName` what people type first, such as `/wild` (empty where that is nothing), `publicUrl` how the
 * outside reaches the server, without a final slash, `contact` how people reach the secretariat, `platforms` those that
 * are on: all, where it is left out.
 */
export type Network = Readonly<{
  zone: string;
  commandName: string;
  publicUrl: string;
  contact?: string;
  platforms?: readonly Platform[];
}>;
