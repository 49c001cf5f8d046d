/**
 * Remembers which contact had which key (a UID, an e-mail address), for groups that come after their members.
 * Keeps hashes in flat arrays: a million contacts cost some 24 MB, whatever their keys.
 */
export class MemberIndex {
  private hashes = new Float64Array(1024);
  private contacts = new Uint32Array(1024);
  private count = 0;

  add(key: string, contact: number): void {
    if (key === '') return;
    if (this.count * 2 >= this.hashes.length) this.grow();
    const hash = hashOf(key);
    const slot = this.slot(hash);
    if (this.contacts[slot] !== 0) return;
    this.hashes[slot] = hash;
    this.contacts[slot] = contact;
    this.count++;
  }

  /** Number of the contact; 0 when no contact had the key. */
  find(key: string): number {
    return this.contacts[this.slot(hashOf(key))] ?? 0;
  }

  private slot(hash: number): number {
    const mask = this.hashes.length - 1;
    let slot = (hash >>> 0) & mask;
    while (this.contacts[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { hashes, contacts } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.contacts = new Uint32Array(contacts.length * 2);
    for (let i = 0; i < hashes.length; i++) {
      const contact = contacts[i] as number;
      if (contact === 0) continue;
      const slot = this.slot(hashes[i] as number);
      this.hashes[slot] = hashes[i] as number;
      this.contacts[slot] = contact;
    }
  }
}

/** 53 bits: two 32-bit FNV-like rounds, so that chance collisions stay out of sight in a million keys. */
export function hashOf(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  return (a >>> 11) * 0x1_0000_0000 + (b >>> 0);
}
