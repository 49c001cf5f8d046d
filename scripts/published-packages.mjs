// What comes along with the published server, by the lockfile: the packages that `bookbridge` needs, and those that they need.

/**
 * The packages of the published server by their places in the lockfile, itself the first: `name`, `version`, `license`, and
 * `needs`, the places of what each needs. Optional ones, which are for other platforms, are among them. Throws where the
 * lockfile lacks one.
 */
export function publishedPackages({ packages }, from = 'packages/server') {
  const found = new Map();
  const due = [from];
  for (const place of due) {
    if (found.has(place)) continue;
    const { version, license, dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
      packages[place];
    const isOptionalPeer = (name) => peerDependenciesMeta?.[name]?.optional === true;
    const names = [
      ...Object.keys({ ...dependencies, ...optionalDependencies }),
      ...Object.keys(peerDependencies ?? {}).filter((name) => !isOptionalPeer(name)),
    ];
    const needs = names.map((name) => placeOf(packages, place, name));
    found.set(place, { name: packages[place].name ?? nameOf(place), version, license, needs });
    due.push(...needs);
  }
  return found;
}

const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where Node finds a package: below the one that needs it, else below each folder above. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const found = packages[place];
    if (found) return found.link ? found.resolved : place;
    if (folder === '') throw new Error(`The lockfile has no ${name}, which ${from} needs.`);
  }
}
