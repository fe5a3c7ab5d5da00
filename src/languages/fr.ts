import { core } from './fr/core.ts';
import type { Catalogue } from './index.ts';

export const fr: Catalogue = { ...core };
