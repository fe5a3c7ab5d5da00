require('./node-version.cjs');

import('./main.ts');
