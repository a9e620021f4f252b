#!/usr/bin/env node
const needed = [24, 15];
const [major, minor] = process.versions.node.split('.').map(Number);
const args = process.argv.slice(2);

/** One line, and the exit code of the table in `throughline help exit-codes`: left alone, Node would end with 1, "a gate is not met". */
const giveUp = (code, line) => {
  process.stderr.write(`throughline: ${line}\n`);
  process.exitCode = code;
};

// `npm start` runs in the package's folder; paths are those of whoever typed it.
if (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const launch = ({ readFileSync, writeSync }) => {
  const version = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    try {
      // Not through process.stdout: to open it as a stream takes as long as all the rest of this.
      writeSync(1, `${version()}\n`);
    } catch {
      // A reader that has gone away missed nothing.
    }
  } else if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
    giveUp(
      2,
      `it needs Node ${needed.join('.')} or newer and this is ${process.versions.node}: install the current LTS from https://nodejs.org and run it again.`,
    );
  } else {
    // Compiled code is kept in the folder for temporary files, or where NODE_COMPILE_CACHE says; where neither can be written to, nothing is.
    process.getBuiltinModule('node:module').enableCompileCache();
    import('../dist/main.js').then(
      ({ start }) => start(process, version()),
      (error) =>
        giveUp(
          70,
          error.code === 'ERR_MODULE_NOT_FOUND'
            ? 'it is not built yet: "npm ci", or "npm run build", in its folder makes dist/.'
            : `a bug in throughline: it cannot be loaded: ${error.message}`,
        ),
    );
  }
};

// Not by `import` where Node knows another way: it would load the streams that the module also exports, and take longer than the rest.
// Plain promises: an old Node must be able to read this file to be told that it is old.
if (process.getBuiltinModule) launch(process.getBuiltinModule('node:fs'));
else import('node:fs').then(launch);
