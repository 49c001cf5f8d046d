/** Another run has the import now, or it has ended: what this one wrote is to be rolled back. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}
