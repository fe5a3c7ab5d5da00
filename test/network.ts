import type { Network } from '../src/domain/network.ts';

/** The network of the samples, and when their clock starts. */
export const network: Network = {
  zone: 'Europe/Zurich',
  commandName: '/wild',
  publicUrl: 'https://wild.example',
  platforms: ['local'],
};
export const start = Temporal.Instant.from('2026-04-16T15:00:00Z');
