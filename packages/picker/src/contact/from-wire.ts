import type { ContactAddress, ContactData, ContactEmail, ContactPhone } from './contact.js';

/** A contact as the service or a reader of files tells it; it is plain JSON. */
export type WireContact = Readonly<Record<string, unknown>>;

/** What pages may ask for beyond names, addresses and numbers. */
export interface Included {
  readonly mailingAddress: boolean;
  readonly photo: boolean;
}

/** The contact as callbacks get it, but for its helpers: what was not asked for is left out. */
export function contactFrom(wire: WireContact, included: Included): Partial<ContactData> {
  const { address, photos, ...rest } = structuredClone(wire) as ContactData;
  const contact: Partial<ContactData> = {
    ...rest,
    email: listOf<ContactEmail>(rest.email, 'address'),
    phone: listOf<ContactPhone>(rest.phone, 'number'),
  };
  if (included.mailingAddress) contact.address = (address ?? []) as ContactAddress[];
  if (included.photo) contact.photos = ((photos ?? []) as unknown[]).map(photoFrom);
  return contact;
}

/** `undefined` where the source does not tell whose address book it is. */
export function ownerFrom(
  wire: WireContact | null | undefined,
  included: Included,
  userToken: string | undefined,
): Partial<ContactData> | undefined {
  if (!wire) return undefined;
  const owner = contactFrom(wire, included);
  if (userToken !== undefined) Object.assign(owner, { userToken, user_token: userToken, user_id: userToken });
  return owner;
}

function listOf<T extends { type: string }>(values: unknown, field: 'address' | 'number'): T[] {
  if (!Array.isArray(values)) return [];
  return values
    .map(
      (value: unknown) => (typeof value === 'string' ? { [field]: value } : value) as Record<string, unknown>,
    )
    .filter((value) => typeof value?.[field] === 'string')
    .map((value) => ({ type: '', ...value }) as unknown as T);
}

const photoFrom = (photo: unknown) =>
  typeof photo === 'string' ? { value: photo } : (photo as { value: string });
