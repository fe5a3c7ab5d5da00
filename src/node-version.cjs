// CommonJS in plain JavaScript, so that a Node.js too old to read TypeScript can still say what to do.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const { node } = process.versions;
if (Number(node.split('.')[0]) < 26) {
  const isLinked = existsSync(join(__dirname, '..', 'node_modules', '.bin', 'node'));
  const advice = isLinked
    ? '"npm ci" has brought the right one: type "npm start" instead.'
    : '"npm ci" brings it to Linux and macOS (x64, arm64) and Windows (x64), and "npm rebuild --ignore-scripts" links it; on another machine install Node.js 26 itself.';
  console.error(`WILD Bot needs Node.js 26 and this is ${node}; ${advice}`);
  process.exit(1);
}
