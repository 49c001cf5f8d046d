// Written for any Node that knows modules at all, since it has to speak to those that are too old.
const least = [20, 19];

/** Ends the process with one sentence when this Node is too old for Bookbridge. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  process.stderr.write(
    `Bookbridge needs Node ${least.join('.')} or later, and this is ${process.version}: install a current one from https://nodejs.org.\n`,
  );
  process.exit(1);
}
