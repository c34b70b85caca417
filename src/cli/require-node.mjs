// Plain JavaScript on purpose: this file must parse and speak on the very Node that is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `Eight Levels needs Node 22.19 or newer, and this is ${process.versions.node}.\n` +
      'On Linux (x64, arm64) "npm ci" brings Node 24 along, and "npm run" uses it: run "npm ci" without omitting optional dependencies.\n' +
      'On other systems install Node 24 and try again.',
  );
  process.exit(1);
}
