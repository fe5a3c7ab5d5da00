// Preloaded into Microsoft's Agents Playground, which listens everywhere and calls home: it is kept on this machine.
const net = require('node:net');

const isHere = (host) => host === undefined || /^(localhost|127(\.\d+){3}|::1|\[::1\])$/.test(String(host));

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (...given) {
  const [first, ...rest] = given;
  if (typeof first === 'object' && first !== null && 'port' in first)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  if (typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first))) {
    const done = given.findLast((one) => typeof one === 'function');
    return listen.call(this, { port: Number(first), host: '127.0.0.1' }, done);
  }
  return listen.apply(this, given);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given;
  const { host, path } =
    typeof options === 'object' && options !== null ? options : { host: given[1], path: undefined };
  if (path || isHere(host)) return connect.apply(this, given);
  process.nextTick(() =>
    this.destroy(Object.assign(new Error(`${host} is not this machine`), { code: 'ECONNREFUSED' })),
  );
  return this;
};

// It opens a browser by itself, and ends where there is none: the person who started it opens one.
const processes = require('node:child_process');
const { spawn } = processes;
processes.spawn = (command, ...rest) =>
  /(^|[\\/])(xdg-open|open|powershell(\.exe)?)$/.test(command)
    ? spawn(process.execPath, ['-e', ''])
    : spawn(command, ...rest);
