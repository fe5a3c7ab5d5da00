require('./node-version.cjs');

void import('./main.ts');
