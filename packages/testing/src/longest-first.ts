import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than ten seconds, the longest first; whoever begins them last waits for them alone. */
const longest = [
  'packages/server/test/slow/api/two-nodes.test.ts',
  'packages/dev/test/slow/outcomes.test.ts',
  'packages/server/test/slow/database-events.test.ts',
  'packages/server/test/slow/database-away.test.ts',
  'packages/server/test/embedded-postgres/embedded.test.ts',
  'packages/dev/test/google.test.ts',
  'packages/server/test/imports/killed-worker.test.ts',
  'packages/contacts/test/hostile/memory.test.ts',
  'packages/server/test/sources/google/faults.test.ts',
  'packages/dev/test/passwords.test.ts',
  'packages/dev/test/invitely.test.ts',
  'packages/dev/test/bench.test.ts',
  'packages/dev/test/code.test.ts',
  'packages/server/test/consent/upload-browser.test.ts',
  'packages/server/test/consent/proxy-urls.test.ts',
  'packages/dev/test/microsoft.test.ts',
  'packages/contacts/test/hostile/csv.test.ts',
  'packages/server/test/sources/carddav/faults.test.ts',
  'packages/server/test/sources/microsoft/faults.test.ts',
  'packages/contacts/test/hostile/addresses.test.ts',
  'packages/dev/test/dev.test.ts',
  'packages/server/test/jobs/database-events.test.ts',
  'packages/server/test/jobs/hand-over.test.ts',
  'packages/server/test/sources/google/killed.test.ts',
  'packages/server/test/cli/app-client.test.ts',
  'packages/server/test/operation/no-room.test.ts',
  'packages/server/test/pages/browser.test.ts',
  'packages/server/test/pages/wire.test.ts',
  'packages/server/test/pages/upload-script.test.ts',
  'packages/server/test/sources/google/large.test.ts',
  'packages/server/test/imports/upload.test.ts',
  'packages/server/test/imports/lifetimes.test.ts',
  'packages/contacts/test/xlsx.test.ts',
  'packages/contacts/test/zip.test.ts',
];

/** Begins the longest files first. Others come in the order of Vitest: by how long they took last time, or by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = longest.indexOf(relative(this.ctx.config.root, moduleId));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
