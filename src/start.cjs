require('./node-version.cjs');

const { join } = require('node:path');
// Compiled code is kept beside the packages it came from, so that the second start takes two thirds of the first's time.
// Where that folder cannot be written to, Node.js goes on without.
require('node:module').enableCompileCache(join(__dirname, '..', 'node_modules', '.cache', 'wild-bot'));

void import('./main.ts');
