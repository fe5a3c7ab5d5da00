// Required before the program: its clock is the machine's plus what the file named in CLOCK_FILE says now, in milliseconds.
const { readFileSync } = require('node:fs');

const { CLOCK_FILE } = process.env;
const ahead = () => Number(readFileSync(CLOCK_FILE, 'utf8'));
const instant = Temporal.Now.instant.bind(Temporal.Now);
Temporal.Now.instant = () => instant().add({ milliseconds: ahead() });
