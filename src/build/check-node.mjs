// Plain JavaScript of long ago, since the Node that runs it may be old.
var wanted = Number(process.argv[2] || 22);
var found = Number(process.versions.node.split('.')[0]);
if (found < wanted) {
  console.error(
    wanted === 20
      ? 'ML Readiness needs Node 20 or newer to install, and this is Node ' +
          process.versions.node +
          '. Install a newer Node from nodejs.org.'
      : 'The tools need Node 22 or newer, and this is Node ' +
          process.versions.node +
          '. The project brings its own: run "npm ci" again, with install scripts allowed.',
  );
  process.exit(1);
}
