// CommonJS in plain JavaScript, so that a Node.js too old to read TypeScript can still say what to do.
const { node } = process.versions;
if (Number(node.split('.')[0]) < 26) {
  console.error(
    `WILD Bot needs Node.js 26 and this is ${node}; "npm ci" has brought the right one: type "npm start" instead.`,
  );
  process.exit(1);
}
