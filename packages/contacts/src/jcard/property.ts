import type { WarningReason } from '../report.js';
import { isRecord } from '../text/json.js';
import { type Property, parseProperty } from '../vcard/property.js';

/** The properties of a jCard, at most `max`, and why others of them are not there. */
export function propertiesOf(
  json: unknown,
  max: number,
): { properties: Property[]; dropped: WarningReason[] } {
  const dropped: WarningReason[] = [];
  const all = Array.isArray(json) ? json : [];
  if (all.length > max) dropped.push('too_many_properties');
  const properties: Property[] = [];
  for (const one of all.slice(0, max)) {
    const property = toProperty(one);
    if (property) properties.push(property);
    else dropped.push('line_dropped');
  }
  return { properties, dropped };
}

/**
 * A property of jCard as the property of vCard that it stands for; undefined when it is none.
 * @see RFC 7095 §3.3
 */
function toProperty(json: unknown): Property | undefined {
  if (!Array.isArray(json) || json.length < 4) return undefined;
  const [name, parameters, type, ...values] = json as [unknown, unknown, unknown, ...unknown[]];
  if (typeof name !== 'string' || typeof type !== 'string') return undefined;
  const separator = /^adr$/i.test(name) ? '\\n' : ',';
  const value = values.map((one) => structured(one, separator)).join(',');
  return parseProperty(`${headOf(name, type, parameters)}:${value}`);
}

function headOf(name: string, type: string, parameters: unknown): string {
  let group = '';
  let head = name;
  for (const [key, value] of Object.entries(isRecord(parameters) ? parameters : {})) {
    const texts = (Array.isArray(value) ? value : [value]).map(String);
    if (key === 'group') group = `${texts[0]}.`;
    else head += `;${key}="${texts.join(',').replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'")}"`;
  }
  return `${group}${head};VALUE=${type}`;
}

/** Of the several values of a part, those of an address are its lines. */
function structured(value: unknown, separator: string): string {
  return Array.isArray(value)
    ? value.map((part) => (Array.isArray(part) ? part.map(escaped).join(separator) : escaped(part))).join(';')
    : escaped(value);
}

function escaped(value: unknown): string {
  if (value === null || typeof value === 'object') return '';
  return String(value)
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\n/g, '\\n');
}
